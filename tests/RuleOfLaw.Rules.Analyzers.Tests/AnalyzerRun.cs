using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RuleOfLaw.Rules.Analyzers.Tests;

/// <summary>Runs analyzers over a compilation; one that throws fails the test.</summary>
internal static class AnalyzerRun
{
    public static Task<ImmutableArray<Diagnostic>> Of(Compilation compilation, IReadOnlyDictionary<string, string>? pages, bool areAllThere, DiagnosticAnalyzer analyzer) =>
        Of(compilation, pages, areAllThere, only: null, [analyzer]);

    /// <summary>Runs over the whole compilation, or over one of its files.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Of(
        Compilation compilation, IReadOnlyDictionary<string, string>? pages, bool areAllThere, SyntaxTree? only, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new AnalyzerOptions([.. (pages ?? ImmutableDictionary<string, string>.Empty).Select(page => new PageFile(page.Key, page.Value))], new PageOptions(areAllThere));
        var failures = new List<Exception>();
        var running = compilation.WithAnalyzers(
            analyzers, new CompilationWithAnalyzersOptions(options, (exception, _, _) => failures.Add(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var diagnostics = only is null
            ? await running.GetAnalyzerDiagnosticsAsync()
            : await running.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(only), filterSpan: null, CancellationToken.None);
        Assert.Empty(failures);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
