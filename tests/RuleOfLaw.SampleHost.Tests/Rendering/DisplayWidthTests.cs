using CsCheck;
using RuleOfLaw.SampleHost.Rendering;

namespace RuleOfLaw.SampleHost.Tests.Rendering;

public sealed class DisplayWidthTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("中文", 4)]
    [InlineData("，。（）", 8)]
    [InlineData("12场", 4)]
    [InlineData("ｱ", 1)]
    [InlineData("a\u200Bb", 2)]
    public void Wide_characters_take_two_columns(string text, int width) => Assert.Equal(width, DisplayWidth.Of(text));

    [Fact]
    public void Wrapped_lines_fit_and_lose_nothing_but_blanks() => Gen.Select(Gen.String[Gen.Char["中文ab ，"], 0, 80], Gen.Int[4, 30]).Sample((text, columns) =>
    {
        var lines = DisplayWidth.Wrap(text, columns).ToList();
        return lines.TrueForAll(line => DisplayWidth.Of(line) <= columns)
            && string.Equals(string.Concat(lines).Replace(" ", string.Empty, StringComparison.Ordinal), text.Replace(" ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    });
}
