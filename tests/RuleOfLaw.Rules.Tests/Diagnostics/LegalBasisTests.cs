using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Tests.Diagnostics;

public sealed class LegalBasisTests
{
    [Theory]
    [InlineData(5, "第五条")]
    [InlineData(10, "第十条")]
    [InlineData(25, "第二十五条")]
    [InlineData(105, "第一百零五条")]
    [InlineData(120, "第一百二十条")]
    [InlineData(210, "第二百一十条")]
    public void Articles_are_written_in_Chinese(int article, string written) =>
        Assert.Equal($"《某规定》（2019）{written}", new LegalBasis("某规定", 2019, article).Format(Language.Chinese));

    [Fact]
    public void An_own_choice_says_so()
    {
        Assert.Equal("own choice", LegalBasis.OwnChoice.Format(Language.English));
        Assert.Equal("本产品自定标准", LegalBasis.OwnChoice.Format(Language.Chinese));
    }
}
