using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Suppressions;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Packages.Tests.Readmes;

/// <summary>What the packages' READMEs show is so: their C# is compiled and run here, their settings and files are read.</summary>
public sealed partial class PackageReadmeTests
{
    private const string FormsReport = """
        青禾镇2024年法治政府建设年度报告
        一、主要举措和成效
        （一）普法。举办法治讲座12场，受众0人，发放资料300份。组织学习。举办法治讲座15场，满意率98%。2023年满意率95%。
        二、存在的问题和原因
        （一）普法形式单一，参与率只有30%。
        （二）矛盾纠纷排查不细。
        三、2025年工作安排
        （一）制作普法短视频6部，创新普法形式。
        """;

    private static readonly string Rules = Read("src", "RuleOfLaw.Rules");

    public static TheoryData<string> Readmes => [.. Directory.GetFiles(Repository.Path("src"), "README.md", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')).Where(path => path.Count(c => c == '/') == 2).Order(StringComparer.Ordinal)];

    public static TheoryData<string> FormNames => [.. Forms.All.Keys];

    [Theory]
    [MemberData(nameof(Readmes))]
    public void Every_snippet_is_code_that_is_compiled_here(string readme)
    {
        // Those on NRules are compiled with its tests, which are not in every build.
        string[] files = [.. Directory.GetFiles(Repository.Path("tests", "RuleOfLaw.Rules.Packages.Tests", "Readmes"), "*.cs"), .. Directory.GetFiles(Repository.Path("tests", "RuleOfLaw.Rules.NRules.Tests"), "*.cs")];
        var regions = files.SelectMany(file => RegionPattern().Matches(File.ReadAllText(file).ReplaceLineEndings("\n"))).Select(match => Unindent(match.Groups["code"].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.All(Blocks(Repository.Read(readme).ReplaceLineEndings("\n"), "csharp"), block => Assert.Contains(block, regions));
    }

    [Theory]
    [MemberData(nameof(FormNames))]
    public void Every_form_is_shown_and_matches(string form)
    {
        Assert.Contains($"\n`{form}`：", Rules, StringComparison.Ordinal);
        ReportRule[] rules = form is "Yield" ? [new FormRule(Forms.All[form]), new LectureRule()] : [new FormRule(Forms.All[form])];
        var assessor = ReportAssessor.Create(options => options.AddRules(rules));
        var findings = assessor.Assess(SourceText.From(FormsReport)).Findings;
        Assert.DoesNotContain(findings, finding => finding.RuleId is "ROL0001");
        Assert.Contains(findings, finding => string.Equals(finding.RuleId, form is "Yield" ? "FORM0002" : "FORM0001", StringComparison.Ordinal));
    }

    [Fact]
    public void The_snippets_run()
    {
        var path = Repository.Path("samples", "reports", "2-middling-township.txt");
        RulesReadme.Use(path);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("RuleOfLaw:rol_profile", "strict")]).Build();
        var assessor = RulesReadme.Inject(new ServiceCollection(), configuration);
        RulesReadme.Explain(assessor, SourceText.Load(path));
        Assert.Contains(RulesReadme.Typed(assessor).Findings, finding => finding.RuleId is "ROL1002");
        Assert.Contains(RulesReadme.AddRule().Rules.Descriptors, descriptor => descriptor.Id is "ACME2001");
        Assert.NotNull(RulesReadme.Options());
        TestingReadme.Verify();

        using var page = new MemoryStream();
        DocumentsReadme.Write([DocumentsReadme.Read(assessor, path)], page);
        Assert.Contains("石泓乡", System.Text.Encoding.UTF8.GetString(page.ToArray()), StringComparison.Ordinal);
        DocumentsReadme.Batch(assessor, [path]);
        using var word = new MemoryStream();
        Assert.Throws<ArgumentException>(() => DocumentsReadme.Annotate(path, DocumentsReadme.Read(assessor, path), word)); // a text bears no comments
    }

    [Fact]
    public void The_settings_and_files_are_read_without_a_complaint()
    {
        var source = ConfigurationSource.Parse(Assert.Single(Blocks(Rules, "ini")), "readme");
        Assert.Empty(ReportAssessor.Create().Configure(new AssessmentContext { Configuration = [source] }).Problems);
        Assert.Equal(4, source.Entries.Length);

        var json = Blocks(Rules, "json");
        Assert.Equal(3, json.Count);
        var file = Path.GetTempFileName();
        File.WriteAllText(file, json[0]);
        Assert.NotNull(RulesReadme.Extend(file));
        File.Delete(file);
        Assert.Equal("my-county", Rubric.Parse(json[0]).Id);
        Assert.Empty(SuppressionFile.Parse(json[1], "readme").Problems);
        Assert.Single(SuppressionFile.Parse(json[1], "readme").Suppressions);
        Assert.Empty(ReviewFile.Parse(json[2], "readme").Problems);
        Assert.Single(ReviewFile.Parse(json[2], "readme").Decisions);
    }

    private static string Read(params string[] folder) => Repository.Read([.. folder, "README.md"]).ReplaceLineEndings("\n");

    private static List<string> Blocks(string text, string language) =>
        [.. BlockPattern().Matches(text).Where(match => string.Equals(match.Groups["language"].Value, language, StringComparison.Ordinal)).Select(match => match.Groups["code"].Value)];

    private static string Unindent(string code)
    {
        var indent = code.Length - code.TrimStart(' ').Length;
        return string.Join('\n', code.Split('\n').Select(line => line.Length > indent ? line[indent..] : line.TrimStart()));
    }

    [GeneratedRegex(@"#region [\w-]+\n(?<code>.*?)\n *#endregion", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RegionPattern();

    [GeneratedRegex(@"```(?<language>\w+)\n(?<code>.*?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BlockPattern();

    private sealed class FormRule(Action<RuleDefinition> define) : ReportRule
    {
        protected override void Define(RuleDefinition rule) => define(rule);
    }

    /// <summary>Reads the fact that the example of Yield derives.</summary>
    private sealed class LectureRule : ReportRule
    {
        protected override void Define(RuleDefinition rule) => rule.When<Forms.Lecture>().Report(Forms.OfLecture, lecture => lecture.Span);
    }
}
