using System.Collections.Immutable;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Finds set phrases, right and broken, and the words of the lists of slips and dated terms. Titles in 《》 are what they are called.</summary>
internal sealed class PhraseReader(ReadingContext context)
{
    private const int LongestSegment = 14;

    private static readonly System.Buffers.SearchValues<char> SegmentStops = System.Buffers.SearchValues.Create("、,;。”\n ");

    private readonly List<(int Start, int End)> _segments = [];
    private (int From, int At) _stop = (0, -1); // the stop that was found last, and from where it is the next one

    public ImmutableArray<PhraseUse> Read()
    {
        var uses = ImmutableArray.CreateBuilder<PhraseUse>();
        foreach (var vocabulary in (ReadOnlySpan<Vocabulary>)[Vocabulary.WrongPhrase, Vocabulary.Confusion, Vocabulary.DatedTerm])
        {
            foreach (var hit in context.Hits.All(vocabulary))
            {
                if (context.CitationAt(hit.Start) is not ({ IsMarked: true } or { Status: LawStatus.Misquoted }) && context.IsInReport(hit.Start))
                {
                    foreach (var id in context.Lexicon.GetIds(hit))
                    {
                        uses.Add(Make(hit, context.Lexicon.PhrasesByText[(vocabulary, id)]));
                    }
                }
            }
        }

        AddSetPhrases(uses);
        RemoveParts(uses);
        uses.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return uses.ToImmutable();
    }

    /// <summary>A part that is wrong by itself (坚定“四个意识”) inside a set phrase that is: one fault.</summary>
    private void RemoveParts(ImmutableArray<PhraseUse>.Builder uses)
    {
        var broken = uses.ToImmutable().RemoveAll(static use => use.Kind != PhraseKind.BrokenSetPhrase);
        if (broken.Length < 2)
        {
            return;
        }

        foreach (var whole in broken)
        {
            if (!context.Lexicon.PhrasesByText.ContainsKey((Vocabulary.WrongPhrase, whole.Id)))
            {
                uses.RemoveAll(use => use != whole && use.Kind == PhraseKind.BrokenSetPhrase && whole.Span.Contains(use.Span));
            }
        }
    }

    private PhraseUse Make(in TermHit hit, PhraseEntry entry) => Make(entry.Kind, entry.Wrong, entry.Right, entry.IsUncertain, hit.Start, hit.End);

    private PhraseUse Make(PhraseKind kind, string id, string right, bool isUncertain, int start, int end)
    {
        var sentence = context.SentenceAt(start);
        return new PhraseUse
        {
            Span = context.Text.ToSource(start, end),
            Item = sentence?.Item ?? context.NodeIndex.At(start)?.Item,
            Content = sentence?.Content ?? context.NodeIndex.At(start)?.Content,
            Kind = kind,
            Id = id,
            Right = right,
            IsUncertain = isUncertain,
        };
    }

    private void AddSetPhrases(ImmutableArray<PhraseUse>.Builder uses)
    {
        var end = 0;
        foreach (var hit in context.Hits.All(Vocabulary.SetPhrase))
        {
            if (hit.Start < end)
            {
                continue;
            }

            foreach (var forms in context.Lexicon.GetSetPhrases(hit))
            {
                if (Follow(hit.Start, forms) is { } use)
                {
                    uses.Add(use);
                    end = context.Text.FromSource(use.Span.End);
                    break;
                }
            }
        }
    }

    /// <summary>
    /// Goes from segment to segment as long as each has a lead or a tail of the phrase. The longer half of a phrase must be there to tell a garbled
    /// phrase from words that happen to meet.
    /// </summary>
    private PhraseUse? Follow(int start, SetPhraseForms forms)
    {
        _segments.Clear();
        for (var at = start; at < context.Text.Length;)
        {
            var hasLead = HasLead(at, forms, out var stop);
            if (!hasLead && !forms.Tails.IsAtEnd(context.Text.Chars[..stop]))
            {
                break;
            }

            _segments.Add((at, stop));
            if (stop < context.Text.Length && context.Text[stop] == '”')
            {
                stop++;
            }

            if (stop >= context.Text.Length || context.Text[stop] is not ('、' or ',' or ';' or ' ') || IsComplete(forms.Longest))
            {
                break;
            }

            // 对重要工作亲自部署，对重大问题亲自过问: the same word before each.
            at = stop + 1;
            at += at < context.Text.Length && context.Text[at] == '对' ? 1 : 0;
        }

        return _segments.Count < forms.Needed ? null : Judge(start, forms);
    }

    /// <summary>The form that fits the segments best, and whether it is told rightly; null where the words are another sentence.</summary>
    private PhraseUse? Judge(int start, SetPhraseForms forms)
    {
        var best = forms.All.MaxBy(form => _segments.Count(segment => HasPair(segment, form)))!;
        var right = _segments.Count(segment => HasPair(segment, best));
        var tails = _segments.Count(segment => HasTail(segment.End, best));

        // Words that only begin alike (科学决策、严格管理) are another sentence: half the phrase must be itself.
        if (tails < forms.Needed || (right < _segments.Count && right * 2 < forms.Needed && !HasAllTails(best)))
        {
            return null;
        }

        var end = _segments[^1].End;
        end += best.Right[^1] == '”' && end < context.Text.Length && context.Text[end] == '”' ? 1 : 0;
        return Make(right == _segments.Count ? PhraseKind.SetPhrase : PhraseKind.BrokenSetPhrase, best.Id, best.Right, isUncertain: true, start, end);
    }

    /// <summary>Whether the longest form of the phrase is told, all of it: what is listed behind it is the author's own.</summary>
    private bool IsComplete(SetPhrase longest)
    {
        foreach (var pair in longest.Pairs)
        {
            var isTold = false;
            foreach (var segment in _segments)
            {
                isTold |= IsPair(segment, pair);
            }

            if (!isTold)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the segments have the phrase's own leads and tails, wrongly matched: 办事用法、遇事找法、解决问题依法…</summary>
    private bool HasAllTails(SetPhrase form) =>
        _segments.All(segment => form.Pairs.Any(pair => HasLead(segment.Start, pair)) && HasTail(segment.End, form));

    /// <summary>
    /// Whether a segment begins with a lead of the phrase. It ends behind a tail that follows the lead, the lead's own or another's (人民满意|的法治政府), else
    /// at the next stop.
    /// </summary>
    private bool HasLead(int at, SetPhraseForms forms, out int end)
    {
        var hasLead = false;
        var text = context.Text.Chars[at..];
        foreach (var lead in forms.Leads.Beginning(text[0]))
        {
            if (!text.StartsWith(lead))
            {
                continue;
            }

            hasLead = true;
            var behind = lead.Length < text.Length && text[lead.Length] == '“' ? lead.Length + 1 : lead.Length;
            if (forms.Tails.Starting(text[behind..]) is { } tail)
            {
                end = at + behind + tail.Length;
                return true;
            }
        }

        end = NextStop(at);
        return hasLead;
    }

    /// <summary>The next stop at or behind an offset, or the end of the longest segment; several phrases may ask for the same one.</summary>
    private int NextStop(int at)
    {
        var limit = Math.Min(context.Text.Length, at + LongestSegment);
        if (at < _stop.From || at > _stop.At)
        {
            var stop = context.Text.Slice(at, limit).IndexOfAny(SegmentStops);
            if (stop < 0)
            {
                return limit;
            }

            _stop = (at, at + stop);
        }

        return Math.Min(_stop.At, limit);
    }

    private bool HasPair((int Start, int End) segment, SetPhrase form)
    {
        foreach (var pair in form.Pairs)
        {
            if (IsPair(segment, pair))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasTail(int end, SetPhrase form)
    {
        foreach (var pair in form.Pairs)
        {
            if (HasTail(end, pair))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPair((int Start, int End) segment, PhrasePair pair) =>
        HasLead(segment.Start, pair) && HasTail(segment.End, pair) && TrimQuotes(segment) == pair.Lead.Length + pair.Tail.Length;

    private int TrimQuotes((int Start, int End) segment)
    {
        var quotes = context.Text.Slice(segment.Start, segment.End).Count('“');
        return segment.End - segment.Start - quotes;
    }

    private bool HasLead(int at, PhrasePair pair) => context.Text.Slice(at, context.Text.Length).StartsWith(pair.Lead, StringComparison.Ordinal);

    private bool HasTail(int end, PhrasePair pair) => context.Text.Slice(0, end).EndsWith(pair.Tail, StringComparison.Ordinal);
}
