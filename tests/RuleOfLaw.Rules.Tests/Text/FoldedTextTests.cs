using CsCheck;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Text;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("２０２４年，１２场（次）", "2024年,12场(次)")]
    [InlineData("法治政府建設與執法開展", "法治政府建设与执法开展")]
    [InlineData("2025 年，法治 政府", "2025年,法治政府")]
    [InlineData("来源：局　时间：5", "来源:局 时间:5")]
    [InlineData("培训  次", "培训  次")]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("法\u200B治", "法治")]
    [InlineData("2021—2025年", "2021-2025年")]
    [InlineData("⻅⻓⼈", "见长人")]
    [InlineData("WORD 2016 文档", "WORD 2016文档")]
    [InlineData("\"七进\"和\"三到位\"", "“七进”和“三到位”")]
    [InlineData("\"未闭合\n\"下一段\"", "“未闭合\n“下一段”")]
    [InlineData("法治mishuzj政府", "法治政府")]
    [InlineData("连上wifi网络", "连上wifi网络")]
    public void Text_is_folded_for_matching(string text, string folded) => Assert.Equal(folded, FoldedText.From(SourceText.From(text)).Chars.ToString());

    [Fact]
    public void Every_folded_character_maps_back_to_the_one_it_came_from() => Gen.String[Gen.Char["年2 ，\u3000\u200B萬a\r\n"], 0, 40].Sample(text =>
    {
        var folded = FoldedText.From(SourceText.From(text));
        var last = -1;
        for (var i = 0; i < folded.Length; i++)
        {
            var origin = folded.ToSource(i);
            Assert.True(origin > last);
            Assert.Equal(i, folded.FromSource(origin));
            Assert.Equal(folded[i], SourceText.IsLineBreak(text[origin]) ? '\n' : CharacterFolding.Fold(text[origin]));
            last = origin;
        }

        Assert.Equal(text.Length, folded.ToSource(folded.Length));
    });

    [Fact]
    public void A_span_excludes_the_noise_around_it()
    {
        var folded = FoldedText.From(SourceText.From("共 12 场 次"));
        var at = folded.Chars.IndexOf("12场");
        Assert.Equal("12 场", folded.Source.ToString(folded.ToSource(at, at + 3)));
    }

    [Fact]
    public void Ranges_that_are_left_out_are_not_seen()
    {
        var folded = FoldedText.From(SourceText.From("[bookmark: x]（一）"), [new TextSpan(0, 13)]);
        Assert.Equal("(一)", folded.Chars.ToString());
        Assert.Equal(13, folded.ToSource(0));
    }
}
