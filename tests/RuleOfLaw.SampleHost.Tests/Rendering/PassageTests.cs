using CsCheck;
using RuleOfLaw.Rules.Text;
using RuleOfLaw.SampleHost.Rendering;

namespace RuleOfLaw.SampleHost.Tests.Rendering;

public sealed class PassageTests
{
    [Theory]
    [InlineData("共12场次", 1, 3, "共12场次", "  ~~~~")]
    [InlineData("（一）ab", 3, 1, "（一）ab", "      ~")]
    [InlineData("一\n二三四\n五", 3, 1, "二三四", "  ~~")]
    public void The_mark_counts_full_width_columns(string text, int start, int length, string line, string mark) =>
        Assert.Equal(new Passage(line, mark), Passage.Of(SourceText.From(text), new TextSpan(start, length), 40));

    [Fact]
    public void A_long_line_is_cut_around_the_mark()
    {
        var passage = Passage.Of(SourceText.From(new string('前', 100) + "这里" + new string('后', 100)), new TextSpan(100, 2), 40);
        Assert.StartsWith("…前", passage.Line, StringComparison.Ordinal);
        Assert.EndsWith("后…", passage.Line, StringComparison.Ordinal);
        Assert.InRange(DisplayWidth.Of(passage.Line), 30, 42);
    }

    [Fact]
    public void The_mark_stands_under_the_passage() => Gen.Select(Gen.String[Gen.Char["中a，\t"], 1, 80], Gen.Int[0, 79], Gen.Int[1, 20]).Sample((text, at, length) =>
    {
        var start = Math.Min(at, text.Length - 1);
        var span = new TextSpan(start, Math.Min(length, text.Length - start));
        var passage = Passage.Of(SourceText.From(text), span, 50);
        var column = passage.Mark.TakeWhile(c => c == ' ').Count();
        var index = 0;
        for (var width = 0; width < column; index++)
        {
            width += DisplayWidth.Of(passage.Line[index]);
        }

        return index < passage.Line.Length + 1 && (string.IsNullOrWhiteSpace(text[start].ToString()) || passage.Line[index] == text[start]);
    });
}
