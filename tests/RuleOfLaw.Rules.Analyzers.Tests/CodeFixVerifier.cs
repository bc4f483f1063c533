using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RuleOfLaw.Rules.Analyzers.Tests;

/// <summary>Applies the first fix for the first diagnostic and compares the text it leaves; it must compile, and the diagnostic must be gone.</summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
/// <typeparam name="TFix">Its code fix.</typeparam>
internal static class CodeFixVerifier<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private static ImmutableArray<string> Fixable { get; } = new TFix().FixableDiagnosticIds;

    public static async Task Verify(string code, string expected, string assembly = "Acme.Rules")
    {
        var (document, diagnostics, actions) = await Prepare(code, assembly);
        Assert.NotEmpty(actions);
        var operation = Assert.Single((await actions[0].GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>());
        var changed = operation.ChangedSolution.GetDocument(document.Id)!;
        Assert.Equal(expected, (await changed.GetTextAsync()).ToString());
        var compilation = (await changed.Project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var left = await AnalyzerRun.Of(compilation, pages: null, areAllThere: false, new TAnalyzer());
        Assert.Equal(diagnostics.Count - 1, left.Count(diagnostic => Fixable.Contains(diagnostic.Id)));
    }

    public static async Task VerifyNone(string code, string assembly = "Acme.Rules")
    {
        var (_, diagnostics, actions) = await Prepare(code, assembly);
        Assert.NotEmpty(diagnostics);
        Assert.Empty(actions);
    }

    private static async Task<(Document Document, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<CodeAction> Actions)> Prepare(string code, string assembly)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, assembly, assembly, LanguageNames.CSharp, compilationOptions: Compilations.Options, parseOptions: Compilations.Parsing, metadataReferences: Compilations.All));
        workspace.AddDocument(project.Id, "Usings.cs", SourceText.From(Compilations.Usings));
        var document = workspace.AddDocument(project.Id, "Rule.cs", SourceText.From(code));
        var compilation = (await document.Project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var all = await AnalyzerRun.Of(compilation, pages: null, areAllThere: false, new TAnalyzer());
        var diagnostics = all.Where(one => Fixable.Contains(one.Id)).ToArray();
        var actions = new List<CodeAction>();
        foreach (var diagnostic in diagnostics.Take(1))
        {
            await new TFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return (document, diagnostics, actions);
    }
}
