using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RuleOfLaw.Rules.Analyzers.Tests;

/// <summary>A project that does not reference the library, with the same names in it.</summary>
internal static class NoLibrary
{
    private const string Code = """
        public abstract class ReportRule;
        public sealed class RuleDescriptor { public static RuleDescriptor Create(string id) => new(); }
        public sealed class OwnRule : ReportRule
        {
            private static int _count;
            public static RuleDescriptor One { get; } = RuleDescriptor.Create("x");
            public static RuleDescriptor Two { get; } = RuleDescriptor.Create("x");
            public static string Now() => $"{System.DateTime.Now} {_count++} {1.5m}".ToUpper();
        }
        """;

    public static async Task Verify(DiagnosticAnalyzer analyzer)
    {
        var compilation = CSharpCompilation.Create("Other", [CSharpSyntaxTree.ParseText(Code, Compilations.Parsing)], Compilations.WithoutLibrary, Compilations.Options);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        Assert.Empty(await AnalyzerRun.Of(compilation, pages: null, areAllThere: true, analyzer));
    }
}
