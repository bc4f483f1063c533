using CsCheck;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Testing.Tests;

public sealed class MarkedTextTests
{
    [Fact]
    public void Marks_are_taken_out_and_told_by_place_and_rule()
    {
        var marked = MarkedText.Parse("甲[|乙|]丙{|ROL2001:丁[|戊|]|}");
        Assert.Equal("甲乙丙丁戊", marked.Text);
        Assert.Equal([new Mark(new TextSpan(1, 1)), new Mark(new TextSpan(3, 2), "ROL2001"), new Mark(new TextSpan(4, 1))], marked.Marks.AsEnumerable());
    }

    [Theory]
    [InlineData("{|件数|")]
    [InlineData("{|R1001:件|")]
    [InlineData("{|ROL100:件|")]
    [InlineData("{|ABCDEF1001:件|")]
    public void A_brace_without_an_ID_is_text(string text) => Assert.Equal(text, MarkedText.Parse(text).Text);

    [Theory]
    [InlineData("甲\n[|乙", "2")]
    [InlineData("甲|]乙", "1")]
    [InlineData("甲\n\n{|ROL2001:乙|]", "3")]
    public void An_unbalanced_mark_is_told_with_its_line(string markup, string line)
    {
        var exception = Assert.Throws<FormatException>(() => MarkedText.Parse(markup));
        Assert.Contains($"第 {line} 行", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[||]甲[|乙|][|丙|]")]
    [InlineData("[|[|甲|]乙|]")]
    [InlineData("{|ROL2001:[|甲|]|}乙[||]")]
    [InlineData("[|甲{|ROL2001:乙|]丙|}")]
    public void Writing_gives_the_markup_back(string markup) => Assert.Equal(markup, MarkedText.Parse(markup).ToString());

    [Fact]
    public void What_was_written_is_read_again() => Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12], Gen.Bool).Array[0, 1].Sample(one =>
    {
        const string Text = "青禾镇召开会议，办理案件。";
        var marks = one.Select(mark => new Mark(TextSpan.FromBounds(Math.Min(mark.Item1, mark.Item2), Math.Max(mark.Item1, mark.Item2)), mark.Item3 ? "ROL2001" : null)).ToArray();
        var read = MarkedText.Parse(MarkedText.Write(Text, marks));
        return string.Equals(read.Text, Text, StringComparison.Ordinal) && read.Marks.SequenceEqual(marks);
    });
}
