using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RuleOfLaw.Rules.Analyzers.Tests;

/// <summary>Compiles marked C#, runs one analyzer over it, and compares what it reports with the marks.</summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
internal static class AnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public static async Task<ImmutableArray<Diagnostic>> Verify(
        string markup, string id = "", IReadOnlyDictionary<string, string>? pages = null, bool areAllThere = false, string assembly = "Acme.Rules", string? otherFile = null)
    {
        var (code, marks) = Markup.Parse(markup, id);
        string[] files = otherFile is null ? [Compilations.Usings, code] : [Compilations.Usings, otherFile, code];
        var trees = files.Select((file, index) => CSharpSyntaxTree.ParseText(file, Compilations.Parsing, $"File{index}.cs")).ToArray();
        var compilation = CSharpCompilation.Create(assembly, trees, Compilations.All, Compilations.Options);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var diagnostics = await AnalyzerRun.Of(compilation, pages, areAllThere, new TAnalyzer());
        var own = diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == trees[^1]).ToImmutableArray();
        Assert.Equal(marks, own.Select(diagnostic => Markup.Describe(diagnostic.Id, diagnostic.Location.SourceSpan, code)));
        Assert.All(own, diagnostic => Assert.Contains(" / ", diagnostic.GetMessage(), StringComparison.Ordinal));
        return own;
    }
}
