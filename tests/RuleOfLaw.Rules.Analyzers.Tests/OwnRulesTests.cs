using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RuleOfLaw.Rules.Analyzers.Identity;

namespace RuleOfLaw.Rules.Analyzers.Tests;

/// <summary>The library's own rules under all analyzers; and the analyzers' own papers.</summary>
public sealed partial class OwnRulesTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [.. typeof(RuleIdAnalyzer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer))).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    private static readonly string Library = Repository.Path("src", "RuleOfLaw.Rules");

    [Fact]
    public async Task Every_built_in_rule_is_clean() => Assert.Empty(await Analyze(static (_, code) => code));

    /// <summary>So that the test above cannot be green because nothing was looked at.</summary>
    [Theory]
    [InlineData("UnansweredProblem.cs", "\"ROL5001\"", "\"ROL5003\"", "ROLA001")]
    [InlineData("UnansweredProblem.cs", ".With(problem.Text.TrimEnd('。'))", ".With(problem.Text, problem.Span)", "ROLA004")]
    [InlineData("UnansweredProblem.cs", "<UnansweredProblem>(\"", "<OtherProblem>(\"", "ROLA006")]
    [InlineData("PublishedLate.cs", "year + 1", "DateTime.Now.Year", "ROLA008")]
    public async Task A_slip_in_one_would_be_told(string file, string before, string after, string id)
    {
        var told = await Analyze((name, code) => string.Equals(name, file, StringComparison.Ordinal) ? code.Replace(before, after, StringComparison.Ordinal) : code, file);
        Assert.Equal([id], told.Select(diagnostic => diagnostic.Id).Distinct());
    }

    [Fact]
    public void Every_diagnostic_is_bilingual_in_the_releases_and_in_the_README()
    {
        var descriptors = Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal).ToArray();
        var releases = Repository.Read("src", "RuleOfLaw.Rules.Analyzers", "AnalyzerReleases.Unshipped.md") + Repository.Read("src", "RuleOfLaw.Rules.Analyzers", "AnalyzerReleases.Shipped.md");
        var readme = Repository.Read("src", "RuleOfLaw.Rules.Analyzers", "README.md");
        Assert.Equal(Enumerable.Range(1, 14).Select(number => $"ROLA{number:000}"), descriptors.Select(descriptor => descriptor.Id));
        Assert.All(descriptors, descriptor =>
        {
            Assert.All([descriptor.Title, descriptor.MessageFormat, descriptor.Description], text => Assert.Matches(Bilingual(), text.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Contains($"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} |", releases, StringComparison.Ordinal);
            Assert.Contains($"| {descriptor.Id} |", readme, StringComparison.Ordinal);
        });
    }

    private static async Task<ImmutableArray<Diagnostic>> Analyze(Func<string, string, string> change, string? only = null)
    {
        var files = Directory.GetFiles(Library, "*", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        var trees = files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .Select(file => CSharpSyntaxTree.ParseText(change(Path.GetFileName(file), File.ReadAllText(file)), Compilations.Parsing, file))
            .Append(CSharpSyntaxTree.ParseText(Compilations.Usings, Compilations.Parsing));
        var pages = files.Where(file => file.EndsWith(".md", StringComparison.Ordinal)).ToDictionary(file => file, File.ReadAllText, StringComparer.Ordinal);
        var compilation = CSharpCompilation.Create("RuleOfLaw.Rules", trees, Compilations.WithoutLibrary, Compilations.Options);
        return await AnalyzerRun.Of(compilation, pages, areAllThere: true, only is null ? null : compilation.SyntaxTrees.Single(tree => string.Equals(Path.GetFileName(tree.FilePath), only, StringComparison.Ordinal)), Analyzers);
    }

    [GeneratedRegex("[一-龥].* / .*[A-Za-z]", RegexOptions.None, 1000)]
    private static partial Regex Bilingual();
}
