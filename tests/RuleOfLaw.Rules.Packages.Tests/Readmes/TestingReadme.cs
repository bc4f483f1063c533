using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Rules.Form;
using RuleOfLaw.Rules.Rules.Plan;
using RuleOfLaw.Rules.Rules.Wording;
using RuleOfLaw.Rules.Testing;

namespace RuleOfLaw.Rules.Packages.Tests.Readmes;

/// <summary>The C# of the README of RuleOfLaw.Rules.Testing, in its order.</summary>
internal static class TestingReadme
{
    public static void Verify()
    {
        #region marks
        RuleVerifier<DoubledCharacter>.Verify(
            """
            青禾镇2024年法治政府建设年度报告
            一、主要举措和成效
            结合法治示范[|镇镇|]创建，开展活动14次。
            """);
        #endregion

        #region files
        RuleVerifier<ThinContent>.Verify(
            """
            === .rolconfig ===
            rol_rule.ROL1006.minimum_characters = 20
            === a.txt ===
            青禾镇2024年法治政府建设年度报告
            [|一、存在的问题和原因|]
            普法形式单一。
            === b.txt ===
            石泓乡2024年法治政府建设年度报告
            一、存在的问题和原因
            普法形式单一，全年12场活动中有9场是发资料，青年人参加的很少。
            """);
        #endregion

        #region fix
        RuleVerifier<DoubledCharacter>.VerifyFix(
            "青禾镇2024年法治政府建设年度报告\n一、主要举措和成效\n创建法治示范[|镇镇|]1个。",
            "青禾镇2024年法治政府建设年度报告\n一、主要举措和成效\n创建法治示范镇1个。");
        #endregion

        #region builder
        AnnualReport report = new AnnualReportBuilder()
            .WithIssuer("青禾镇人民政府", IssuerKind.Town).WithYear(2024)
            .AddContent(ContentKind.Shortfalls).AddProblem("执法力量不足", "enforcement-staff")
            .AddContent(ContentKind.Plan).AddMeasure("制作普法短视频6部", "publicity-form")
            .Build();
        RuleVerifier<UnansweredProblem>.Verify(report, ["问题“执法力量不足”在下一年度安排里没有对应举措"]);
        #endregion

        #region page
        RulePageVerifier.Verify<UnansweredProblem>();
        #endregion
    }
}
