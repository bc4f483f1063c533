using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RuleOfLaw.Rules.Analyzers.Tests;

/// <summary>A page as the build hands it over.</summary>
internal sealed class PageFile(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}

/// <summary>The build property by which pages are known to be all there.</summary>
internal sealed class PageOptions(bool areAllThere) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(areAllThere);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Values(bool areAllThere) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = "true";
            return areAllThere && string.Equals(key, "build_property.RuleOfLawHandsOverPages", StringComparison.Ordinal);
        }
    }
}
