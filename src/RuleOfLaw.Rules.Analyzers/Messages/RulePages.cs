using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RuleOfLaw.Rules.Analyzers.Messages;

/// <summary>The rules' pages among the additional files, by name. The package's build files hand every embedded .md file to the compiler.</summary>
internal sealed class RulePages
{
    /// <summary>The build property that says the pages are handed over, so that a page that is not among them is missing.</summary>
    public const string HandedOver = "build_property.RuleOfLawHandsOverPages";

    private readonly ILookup<string, AdditionalText> _files;
    private readonly ConcurrentDictionary<string, RuleTexts?> _texts = new(StringComparer.Ordinal);

    public RulePages(AnalyzerOptions options)
    {
        _files = options.AdditionalFiles
            .Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToLookup(file => Path.GetFileNameWithoutExtension(file.Path), StringComparer.Ordinal);
        AreAllThere = options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(HandedOver, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a page that is not here is missing.</summary>
    public bool AreAllThere { get; }

    public bool Has(string name) => _files.Contains(name);

    /// <summary>The texts of a rule's page; null where there is no page, or one without a head.</summary>
    public RuleTexts? TextsOf(string name, CancellationToken cancellationToken) => _texts.GetOrAdd(name, key => _files[key]
        .Select(file => file.GetText(cancellationToken))
        .OfType<Microsoft.CodeAnalysis.Text.SourceText>()
        .Select(text => RuleTexts.FromPage([.. text.Lines.Select(line => line.ToString())]))
        .FirstOrDefault(texts => texts is not null));
}
