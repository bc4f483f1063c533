using CsCheck;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Text;

public sealed class TermMatcherTests
{
    [Fact]
    public void The_longest_term_wins_within_a_vocabulary()
    {
        var matcher = new TermMatcher([new("学法制度", 0, -1), new("法制", 0, 1), new("制度", 1, 2)]);
        Assert.Equal([new TermHit(2, 2, 1, 2), new TermHit(4, 2, 0, 1)], Find(matcher, "学法制度法制"));
    }

    [Fact]
    public void Hits_are_those_of_a_plain_search() => Gen.Select(
        Gen.String[Gen.Char["甲乙丙"], 2, 4].Array[1, 6],
        Gen.String[Gen.Char["甲乙丙丁"], 0, 30]).Sample((words, text) =>
    {
        var terms = words.Distinct(StringComparer.Ordinal).Select((word, index) => new Term(word, 0, index)).ToArray();
        Assert.Equal(PlainSearch(terms, text), Find(new TermMatcher(terms), text));
    });

    [Fact]
    public void A_term_of_more_than_255_characters_is_refused() => Assert.Throws<OverflowException>(() => new TermMatcher([new(new string('法', 256), 0, 0)]));

    [Fact]
    public void A_term_of_one_character_is_refused() => Assert.Throws<ArgumentException>(() => new TermMatcher([new("法", 0, 0)]));

    private static List<TermHit> Find(TermMatcher matcher, string text)
    {
        var hits = new List<TermHit>();
        matcher.FindAll(text, hits);
        return hits;
    }

    private static List<TermHit> PlainSearch(Term[] terms, string text)
    {
        var hits = new List<TermHit>();
        for (var i = 0; i < text.Length; i++)
        {
            var longest = terms.Where(term => text.AsSpan(i).StartsWith(term.Text)).OrderByDescending(term => term.Text.Length).Take(1).ToArray();
            if (longest is [var term])
            {
                hits.Add(new TermHit(i, (byte)term.Text.Length, 0, (short)term.Entry));
                i += term.Text.Length - 1;
            }
        }

        return hits;
    }
}
