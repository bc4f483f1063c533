using CsCheck;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Text;

public sealed class TextSpanTests
{
    private static readonly Gen<TextSpan> Spans = Gen.Select(Gen.Int[0, 50], Gen.Int[0, 50], (start, length) => new TextSpan(start, length));

    [Fact]
    public void Spans_overlap_when_they_share_a_position() => Gen.Select(Spans, Spans).Sample((a, b) =>
        a.OverlapsWith(b) == Enumerable.Range(0, 101).Any(position => a.Contains(position) && b.Contains(position)));

    [Fact]
    public void A_union_holds_both() => Gen.Select(Spans, Spans).Sample((a, b) => a.Union(b).Contains(a) && a.Union(b).Contains(b));

    [Fact]
    public void Order_is_by_start_then_length() => Gen.Select(Spans, Spans).Sample((a, b) =>
        (a < b) == ((a.Start, a.Length).CompareTo((b.Start, b.Length)) < 0));

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, -1)]
    [InlineData(int.MaxValue, 1)]
    public void Impossible_spans_are_refused(int start, int length) => Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(start, length));
}
