namespace RuleOfLaw.Rules.Tests.Reports.Parsing;

public sealed class PublicityReaderTests
{
    [Fact]
    public void An_activity_has_audience_form_law_figures_and_day()
    {
        var activity = Assert.Single(ParsingTest.Results("“12·4”国家宪法日，面向青少年围绕《宪法》举办模拟法庭3场，覆盖400人次。").Activities);
        Assert.Equal(["youth"], activity.Audiences.ToArray());
        Assert.Equal(["court"], activity.Forms.ToArray());
        Assert.Equal("宪法", Assert.Single(activity.Laws).Title);
        Assert.Equal([3, 400], activity.Figures.Select(figure => (int)figure.Value));
        Assert.Equal("constitution-day", Assert.Single(activity.Campaigns).Campaign!.Id);
    }

    [Fact]
    public void Each_part_between_semicolons_is_an_activity_of_its_own() =>
        Assert.Equal(2, ParsingTest.Results("面向企业开展法治体检8次；面向老年人举办防诈讲座5场。").Activities.Length);

    [Theory]
    [InlineData("组织蚕农讲《农民专业合作社法》3期。", "蚕农")]
    [InlineData("给9所小学配备辅导员9名，围绕《未成年人保护法》上课30节。", "youth")]
    [InlineData("面向村组干部培训《土地管理法》4期。", "village-cadres")]
    public void An_audience_is_who_is_addressed_and_no_word_of_a_laws_name(string sentence, string audience)
    {
        var targeting = Assert.Single(ParsingTest.Results(sentence).Targetings);
        Assert.Equal((audience, true), (targeting.Audience, targeting.IsTargeted));
    }

    [Theory]
    [InlineData("队员边巡查边讲法，查处占道86起。", true)]
    [InlineData("检查冷库时当场讲解法条，检查42家次。", true)]
    [InlineData("决定书后面附说理部分，全年附了63份。", true)]
    [InlineData("每查一起私宰就在集市上一课，讲了7场。", true)]
    [InlineData("从立案的31件中选编案例6个，到码头宣讲5场。", true)]
    [InlineData("每起纠纷化解后都讲清道理，全年46件。", false)]
    [InlineData("开展执法检查64次，发放宣传单2000份。", false)]
    [InlineData("边境检查站办案12件。", false)]
    public void A_lesson_at_enforcement_ties_the_two(string sentence, bool isTied) =>
        Assert.Equal(isTied, ParsingTest.Results(sentence).EnforcementPublicity.Any(act => act.IsConcrete));

    [Fact]
    public void Plans_are_no_activities() =>
        Assert.Empty(ParsingTest.Parse("竹漪镇2024年法治政府建设年度报告\n一、2025年工作安排\n举办普法讲座6场。\n").Activities);
}
