using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Text;

public sealed class MarkedWordsTests
{
    private static readonly MarkedWords Words = new("月年", ["年底", "月底前", "上半年"]);

    [Theory]
    [InlineData("上半年完成", 0, 3)]
    [InlineData("力争年底完成", 2, 2)]
    [InlineData("上个月，上半年完成", 4, 3)] // a mark that belongs to no word stands before
    [InlineData("5月底前", 1, 3)]
    [InlineData("三年五月", -1, 0)]
    [InlineData("没有期限", -1, 0)]
    [InlineData("", -1, 0)]
    public void A_word_is_found_where_looking_at_every_place_finds_it(string text, int at, int length)
    {
        Assert.Equal(at, Words.IndexIn(text, out var found));
        Assert.Equal(length, found);
        Assert.Equal(at >= 0, Words.IsIn(text));
        Assert.Equal(at >= 0 ? 3 : 0, Words.In(text).Length);
    }

    [Fact]
    public void A_word_without_a_mark_is_refused() => Assert.Throws<ArgumentException>(() => new MarkedWords("月年", ["年底", "季度"]));
}
