using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Rules.Evidence;
using RuleOfLaw.Rules.Rules.Form;
using RuleOfLaw.Rules.Rules.Plan;
using RuleOfLaw.Rules.Rules.Wording;

namespace RuleOfLaw.Rules.Testing.Tests;

public sealed class RuleVerifierTests
{
    private const string Head = "青禾镇2024年法治政府建设年度报告\n一、主要举措和成效\n";

    [Fact]
    public void A_rule_that_speaks_as_marked_passes_and_its_findings_are_given()
    {
        var finding = Assert.Single(RuleVerifier<DoubledCharacter>.Verify(Head + "法治示范[|镇镇|]创建，开展活动14次。\n"));
        Assert.Equal("“镇镇”多了一个“镇”", finding.GetMessage());
    }

    [Fact]
    public void A_difference_is_shown_with_both_texts()
    {
        var exception = Assert.Throws<RuleVerificationException>(() => RuleVerifier<DoubledCharacter>.Verify(Head + "[|开展活动|]14次，法治示范镇镇创建。\n"));
        Assert.Equal(
            """
            DoubledCharacter（report.txt）诊断与标记不符 / the findings differ from the marks
              缺少 missing     3:1     ROL6007 开展活动
              多出 unexpected  3:13    ROL6007 “镇镇”多了一个“镇”  镇镇
            应为 expected:
            青禾镇2024年法治政府建设年度报告
            一、主要举措和成效
            [|开展活动|]14次，法治示范镇镇创建。

            实为 actual:
            青禾镇2024年法治政府建设年度报告
            一、主要举措和成效
            开展活动14次，法治示范[|镇镇|]创建。

            """,
            exception.Message,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_long_text_is_shown_around_its_marks()
    {
        var filler = string.Concat(Enumerable.Range(1, 60).Select(number => $"（{number}）办理案件{number}件。\n"));
        var exception = Assert.Throws<RuleVerificationException>(() => RuleVerifier<DoubledCharacter>.Verify(Head + filler + "示范镇镇创建。\n" + filler));
        Assert.Contains("示范[|镇镇|]创建。", exception.Message, StringComparison.Ordinal);
        Assert.Contains("办理案件60件", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("办理案件30件", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_mark_wants_that_rule()
    {
        RuleVerifier<UnansweredProblem>.Verify(
            "青禾镇2024年法治政府建设年度报告\n一、存在的问题\n（一）普法形式单一。\n{|ROL5001:（二）矛盾纠纷排查不细。|}\n二、2025年工作安排\n（一）制作普法短视频6部，创新普法形式。\n");
        var exception = Assert.Throws<RuleVerificationException>(() => RuleVerifier<DoubledCharacter>.Verify(Head + "示范{|ROL6006:镇镇|}创建。\n"));
        Assert.Contains("ROL6006", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_with_several_voices_is_told_apart_by_IDs()
    {
        var findings = RuleVerifier<TwoVoices>.Verify(Head + "办理案件{|TEST0003:3件|}，宣讲{|TEST0003:{|TEST0004:12场|}|}。\n");
        Assert.Equal([false, false, true], findings.Select(finding => finding.NeedsReview));
        Assert.Throws<RuleVerificationException>(() => RuleVerifier<TwoVoices>.Verify(Head + "宣讲{|TEST0004:12场|}。\n"));
    }

    [Fact]
    public void Derived_facts_are_verified_by_the_rule_that_reads_them()
    {
        static void AddFacts(RuleOfLawOptions options) => options.AddRules<MeetingFacts>().AddRules<CountedMeeting>();

        RuleVerifier<CountedMeeting>.Verify(Head + "[|召开会议3次。|]召开了会议。\n", AddFacts);
        RuleVerifier<MeetingFacts>.Verify(Head + "{|TEST0002:召开会议3次。|}召开了会议。\n", AddFacts);
        Assert.Throws<InvalidOperationException>(() => RuleVerifier<MeetingFacts>.Verify(Head + "召开会议3次。\n", AddFacts));
    }

    [Fact]
    public void A_rule_that_throws_never_passes_for_a_silent_one()
    {
        var exception = Assert.Throws<RuleVerificationException>(() => RuleVerifier<BrokenRule>.Verify(Head + "办理案件3件。\n"));
        Assert.Contains("ROL0001", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Configuration_and_suppressions_stand_in_the_markup()
    {
        const string Report = "青禾镇2024年法治政府建设年度报告\n{0}\n普法形式单一，主要是经费不足。\n";
        RuleVerifier<ThinContent>.Verify(string.Format(System.Globalization.CultureInfo.InvariantCulture, Report, "[|一、存在的问题和原因|]"));
        RuleVerifier<ThinContent>.Verify("=== .rolconfig ===\nrol_rule.ROL1006.minimum_characters = 5\n=== a.txt ===\n" + string.Format(System.Globalization.CultureInfo.InvariantCulture, Report, "一、存在的问题和原因"));
        RuleVerifier<ThinContent>.Verify(string.Format(System.Globalization.CultureInfo.InvariantCulture, "=== a.txt ===\n" + Report, "一、存在的问题和原因") + """
            === a.rolsuppress.json ===
            { "suppressions": [ { "rule": "ROL1006", "quote": "存在的问题和原因", "kind": "accepted", "justification": "部门职能单一，问题确实只有一个" } ] }
            """);
    }

    [Fact]
    public void A_misspelt_setting_never_passes_unseen()
    {
        var exception = Assert.Throws<RuleVerificationException>(() => RuleVerifier<ThinContent>.Verify("=== .rolconfig ===\nrol_rule.ROL1006.minimum_character = 5\n=== a.txt ===\n" + Head));
        Assert.Contains("minimum_characters", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_is_verified_in_the_text()
    {
        RuleVerifier<PlainComma>.VerifyFix(Head + "宣讲[|、、|][|、、|]调解3件，示范镇镇。\n", Head + "宣讲、调解3件，示范镇镇。\n");
        var exception = Assert.Throws<RuleVerificationException>(() => RuleVerifier<PlainComma>.VerifyFix(Head + "宣讲[|、、|]调解3件。\n", Head + "宣讲调解3件。\n"));
        Assert.Contains("第 3 行起不同", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_built_report_is_verified_by_messages()
    {
        var report = new AnnualReportBuilder()
            .AddContent(Reports.ContentKind.Shortfalls).AddProblem("普法形式单一", "publicity-form").AddProblem("矛盾纠纷排查不细", "disputes")
            .AddContent(Reports.ContentKind.Plan).AddMeasure("制作普法短视频6部", "publicity-form")
            .Build();
        var finding = Assert.Single(RuleVerifier<UnansweredProblem>.Verify(report, ["问题“矛盾纠纷排查不细”在下一年度安排里没有对应举措"]));
        Assert.Equal("矛盾纠纷排查不细", report.Text.ToString(finding.Span));
        var exception = Assert.Throws<RuleVerificationException>(() => RuleVerifier<UnansweredProblem>.Verify(report, []));
        Assert.Contains("制作普法短视频6部", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_is_verified_as_an_object_too() =>
        Assert.Equal(Severity.Warning, Assert.Single(RuleVerifier.Verify(new StaleYearFigure(), Head + "[|2023年办理案件46件|]。\n")).Severity);
}
