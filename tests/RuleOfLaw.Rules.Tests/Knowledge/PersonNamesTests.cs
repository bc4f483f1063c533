using RuleOfLaw.Rules.Knowledge;

namespace RuleOfLaw.Rules.Tests.Knowledge;

/// <summary>Names in these texts are invented.</summary>
public sealed class PersonNamesTests
{
    [Theory]
    [InlineData("镇长王大川带队检查", "镇长王某带队检查")]
    [InlineData("党委书记欧阳青、镇长李小禾分别听取汇报", "党委书记欧阳某、镇长李某分别听取汇报")]
    [InlineData("赵青山同志任组长", "赵某同志任组长")]
    [InlineData("高远同志带头学法", "高某同志带头学法")]
    [InlineData("村民孙满仓与邻居的纠纷", "村民孙某与邻居的纠纷")]
    public void A_given_name_is_hidden(string text, string masked) => Assert.Equal(masked, PersonNames.Mask(text));

    [Theory]
    [InlineData("党委书记高度重视法治建设")]
    [InlineData("镇长任组长，成立领导小组")]
    [InlineData("书记和镇长亲自部署")]
    [InlineData("局长接待日接待群众41人次")]
    [InlineData("主任方面的职责")]
    [InlineData("王某同志")]
    [InlineData("法律明白人63名")]
    public void What_is_no_name_stays(string text) => Assert.Equal(text, PersonNames.Mask(text));
}
