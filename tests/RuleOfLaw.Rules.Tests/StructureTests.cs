using System.Text.RegularExpressions;

namespace RuleOfLaw.Rules.Tests;

/// <summary>The way goes in one direction: a later step knows the earlier ones, never the other way round.</summary>
public sealed partial class StructureTests
{
    /// <summary>The steps in their order; Reports is cut in two, for the parser needs the knowledge that describes the report's parts.</summary>
    private static readonly string[] Steps = ["Text", "Reports", "Knowledge", "Reports.Parsing", "Diagnostics", "Telemetry", "Engine", "Rules", "Configuration", "Suppressions", "Scoring", "Output"];

    [Fact]
    public void No_step_knows_a_later_one()
    {
        var wrong = new List<string>();
        foreach (var file in Directory.GetFiles(Repository.Path("src", "RuleOfLaw.Rules"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file);
            var own = StepOf(NamespacePattern().Match(text).Groups["name"].Value);
            wrong.AddRange(UsingPattern().Matches(text).Select(match => match.Groups["name"].Value).Where(name => own >= 0 && StepOf(name) > own).Select(name => $"{Path.GetFileName(file)} uses {name}"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_library_depends_on_nothing_but_the_abstractions()
    {
        var references = typeof(ReportAssessor).Assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal));
        Assert.All(references, name => Assert.StartsWith("Microsoft.Extensions.", name, StringComparison.Ordinal));
    }

    /// <summary>The last step whose name the namespace begins with; -1 for the library's own root, which ties all together.</summary>
    private static int StepOf(string name)
    {
        const string Root = "RuleOfLaw.Rules.";
        return name.StartsWith(Root, StringComparison.Ordinal)
            ? Array.FindLastIndex(Steps, step => name[Root.Length..].Equals(step, StringComparison.Ordinal) || name[Root.Length..].StartsWith(step + ".", StringComparison.Ordinal))
            : -1;
    }

    [GeneratedRegex(@"^using (?<name>RuleOfLaw\.[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UsingPattern();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamespacePattern();
}
