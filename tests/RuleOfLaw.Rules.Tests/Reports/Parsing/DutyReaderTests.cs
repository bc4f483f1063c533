using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Tests.Reports.Parsing;

public sealed class DutyReaderTests
{
    [Fact]
    public void An_act_has_its_head_its_duty_and_its_figure()
    {
        var acts = ParsingTest.Duties("镇党委书记主持召开专题会议4次。镇长带头学法6次，书面述法1次。").DutyActs;
        Assert.Contains(acts, act => act is { Actor: DutyActor.PartyHead, Duty: "deploy", Figure.Value: 4 });
        Assert.Contains(acts, act => act is { Actor: DutyActor.GovernmentHead, Duty: "study", Figure.Value: 6 });
        Assert.Contains(acts, act => act is { Actor: DutyActor.GovernmentHead, Duty: "account" });
    }

    [Fact]
    public void Both_heads_together_are_joint() => Assert.All(ParsingTest.Duties("党政主要负责人听取汇报2次。").DutyActs, act => Assert.Equal(DutyActor.Joint, act.Actor));

    [Fact]
    public void A_department_has_one_head() =>
        Assert.All(ParsingTest.Duties("局党组书记、局长主持召开党组会4次，督促检查3次。", "湖榆县水利局").DutyActs, act => Assert.Equal(DutyActor.DepartmentHead, act.Actor));
}
