using RuleOfLaw.Rules.Rules;
using RuleOfLaw.Rules.Suppressions;
using RuleOfLaw.Rules.Testing;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests;

/// <summary>Fixes mend what they say, and a second run finds nothing left to mend.</summary>
public sealed class ReportFixerTests
{
    private static readonly ReportAssessor Assessor = ReportAssessor.Create();

    [Theory]
    [InlineData("学习《公务人员政务处分法》。", "学习《公职人员政务处分法》。", true)]
    [InlineData("结合法治示范镇镇、法治示范村创建。", "结合法治示范镇、法治示范村创建。", true)]
    [InlineData("紧扭源头治理，布署年度任务。", "紧扣源头治理，部署年度任务。", true)]
    [InlineData("发挥兼职法制副校长作用。", "发挥兼职法治副校长作用。", true)]
    [InlineData("[bookmark: _GoBack]加强法治宣传。", "加强法治宣传。", true)]
    [InlineData("开展活动12次,努力提高群众意识。", "开展活动12次，努力提高群众意识。", true)]
    [InlineData("依据《治安管理处罚条例》处罚3人。", "依据《治安管理处罚法》处罚3人。", false)]
    public void A_fix_mends_the_text(string sentence, string mended, bool isSafe)
    {
        var safe = Fix(sentence, includeUnsafe: false);
        Assert.Equal(isSafe ? mended : sentence, safe);
        Assert.Equal(mended, Fix(sentence, includeUnsafe: true));

        static string Fix(string sentence, bool includeUnsafe) =>
            ReportFixer.Fix(Assessor, SourceText.From($"青禾镇2024年法治政府建设年度报告\n一、主要举措和成效\n（一）普法。{sentence}"), includeUnsafe).Text.ToString().Split('\n')[2][6..];
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_second_run_finds_nothing_left(bool includeUnsafe)
    {
        foreach (var text in Texts())
        {
            var first = ReportFixer.Fix(Assessor, text, includeUnsafe);
            var second = ReportFixer.Fix(Assessor, first.Text, includeUnsafe);
            Assert.True(second.Applied.IsEmpty, $"{text.Path}: {string.Join('\n', second.Applied)}");
            Assert.Same(first.Text, second.Text);
            Assert.True(first.Applied.IsEmpty == ReferenceEquals(first.Text, text));
        }
    }

    [Fact]
    public void A_fix_leaves_everything_outside_its_edits_as_it_was()
    {
        foreach (var text in Texts())
        {
            var findings = Assessor.Assess(text).Findings.Where(finding => finding.Fix is not null);
            Assert.All(findings, finding => Assert.All(finding.Fix!.Edits, edit => Assert.NotEqual(text.ToString(edit.Span), edit.NewText)));
        }
    }

    [Fact]
    public void Suppressed_findings_are_not_fixed_and_the_encoding_stays()
    {
        var text = SourceText.Decode([0xEF, 0xBB, 0xBF, .. "青禾镇2024年法治政府建设年度报告\n一、主要举措和成效\n（一）布署工作3次。"u8]);
        Assert.Single(ReportFixer.Fix(Assessor, text).Applied);
        Assert.Equal(text.Encoding, ReportFixer.Fix(Assessor, text).Text.Encoding);
        var suppression = new Suppression { RuleId = "ROL6014", Quote = "布署", Kind = SuppressionKind.FalsePositive, Justification = "引自来文原文" };
        Assert.Same(text, ReportFixer.Fix(Assessor, text, context: new AssessmentContext { Suppressions = [suppression] }).Text);
    }

    /// <summary>The samples, every example of a rule's page, and all of these in one.</summary>
    private static IEnumerable<SourceText> Texts()
    {
        foreach (var path in Directory.GetFiles(Repository.Path("samples", "reports")).Order(StringComparer.Ordinal))
        {
            yield return SourceText.Load(path);
        }

        foreach (var rule in BuiltInRules.All)
        {
            foreach (var example in RulePageExample.Of(rule.GetDefinition().Descriptors.First().Page))
            {
                yield return SourceText.From(MarkedText.Parse(example.Markup).Text, rule.GetType().Name);
            }
        }
    }
}
