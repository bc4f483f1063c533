using CsCheck;
using RuleOfLaw.Rules.Documents.Writing.Html;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Tests.Writing.Html;

public sealed class TextMarksTests
{
    [Fact]
    public void Overlapping_marks_are_cut_at_their_ends()
    {
        var text = SourceText.From("甲乙丙丁戊");
        var segments = new TextMarks([Mark(1, new TextSpan(0, 3)), Mark(2, new TextSpan(2, 3))]).Next(text.GetLine(0));
        Assert.Equal(["甲乙:1", "丙:1,2", "丁戊:2"], segments.Select(segment => $"{text.ToString(segment.Span)}:{string.Join(',', segment.Marks.Select(one => one.Number))}"));
    }

    [Theory]
    [InlineData("  甲乙  \n", 0, 7, "甲乙")]
    [InlineData("甲\n\n乙", 0, 4, "甲\n\n乙")]
    [InlineData("甲  乙", 1, 2, "  ")]
    [InlineData("甲\n  \n乙", 2, 2, null)]
    [InlineData("甲", 0, 0, null)]
    [InlineData("甲", 0, 9, null)]
    public void What_cannot_be_seen_is_not_marked(string words, int start, int length, string? marked)
    {
        var text = SourceText.From(words);
        Assert.Equal(marked, TextMarks.Fit(text, new TextSpan(start, length)) is { } span ? text.ToString(span) : null);
    }

    [Fact]
    public void However_marks_lie_the_text_is_whole_and_each_begins_and_ends_once() =>
        Gen.Select(Gen.OneOf(Gen.Const('甲'), Gen.Const('b'), Gen.Const(' '), Gen.Const('\n')).Array[1, 40], Gen.Select(Gen.Int[0, 39], Gen.Int[1, 20]).Array[0, 8]).Sample((characters, places) =>
        {
            var text = SourceText.From(new string(characters));
            var findings = places.Select((place, i) => Mark(i + 1, TextMarks.Fit(text, new TextSpan(place.Item1, place.Item2)))).ToList();
            var marks = new TextMarks(findings);
            var segments = new List<TextMarks.Segment>();
            for (var i = 0; i < text.LineCount; i++)
            {
                var line = text.GetLine(i);
                var ofLine = marks.Next(line).ToList();
                Assert.Equal(text.ToString(line), string.Concat(ofLine.Select(segment => text.ToString(segment.Span))));
                segments.AddRange(ofLine);
            }

            Assert.All(segments, segment => Assert.Equal(findings.Where(one => one.Mark is { } mark && mark.Contains(segment.Span)).Select(one => one.Number).Order(), segment.Marks.Select(one => one.Number).Order()));
            var seen = findings.Where(one => one.Mark is not null).Select(one => one.Number).ToList();
            Assert.Equal(seen, segments.SelectMany(segment => segment.Beginning).Select(one => one.Number).Order());
            Assert.Equal(seen, segments.SelectMany(segment => segment.Ending).Select(one => one.Number).Order());
        });

    private static NumberedFinding Mark(int number, TextSpan? span) => new(number, Finding: null!, span);
}
