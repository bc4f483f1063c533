using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Puts sentences into the form in which they are compared: without numbers, names of the issuer, set formulas and punctuation.</summary>
internal sealed class PassageReader
{
    private const char Number = '#';
    private const char Name = '@';

    private readonly ReadingContext _context;
    private readonly string[] _names;
    private readonly (int From, int At)[] _places; // of each name, where it stands next behind the offset it was last looked for from

    public PassageReader(ReadingContext context, ReportHeader header)
    {
        _context = context;
        _names = NamesOf(header.Issuer);
        _places = new (int From, int At)[_names.Length];
        Array.Fill(_places, (int.MaxValue, int.MaxValue));
    }

    public ImmutableArray<Passage> Read()
    {
        var drafts = CollectionsMarshal.AsSpan(_context.SentenceDrafts);
        var passages = new Passage[drafts.Length];
        var formulas = _context.Hits.All(Vocabulary.Formula);
        var formula = 0;
        var masked = Array.Empty<char>();
        for (var i = 0; i < drafts.Length; i++)
        {
            ref readonly var draft = ref drafts[i].Draft;
            while (formula > 0 && formulas[formula - 1].Start >= draft.Start)
            {
                formula--;
            }

            while (formula < formulas.Length && formulas[formula].Start < draft.Start)
            {
                formula++;
            }

            masked = masked.Length < draft.End - draft.Start ? new char[Math.Max(256, draft.End - draft.Start)] : masked;
            var length = Mask(draft, formulas[formula..], masked);
            var sentence = drafts[i].Sentence;
            passages[i] = new Passage { Span = sentence.Span, Item = sentence.Item, Content = sentence.Content, Masked = new string(masked, 0, length) };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(passages);
    }

    /// <summary>Writes the masked sentence into a buffer, which is as long as the sentence; returns its length.</summary>
    private int Mask(in SentenceDraft draft, ReadOnlySpan<TermHit> formulas, Span<char> masked)
    {
        var text = _context.Text.Chars;
        var length = 0;
        for (var i = draft.Start; i < draft.End;)
        {
            var name = NextName(text, i);
            var formula = !formulas.IsEmpty && formulas[0].Start >= i ? formulas[0].Start : int.MaxValue;
            var stop = Math.Min(draft.End, Math.Min(name.Start, formula));
            length = MaskPlain(text[i..stop], masked, length);
            if (stop == draft.End)
            {
                break;
            }

            if (stop == formula)
            {
                i = formulas[0].End;
                formulas = formulas[1..];
            }
            else
            {
                masked[length++] = Name;
                i = stop + name.Length;
            }
        }

        return length;
    }

    /// <summary>Writes text without names and formulas behind what is masked already: numbers as one mark, and ideographs.</summary>
    private static int MaskPlain(ReadOnlySpan<char> text, Span<char> masked, int length)
    {
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) || ChineseNumerals.Digit(c) >= 0)
            {
                if (length == 0 || masked[length - 1] != Number)
                {
                    masked[length++] = Number;
                }
            }
            else if (CharacterFolding.IsIdeograph(c))
            {
                masked[length++] = c;
            }
        }

        return length;
    }

    /// <summary>The first name that begins at an offset or behind it, the longest of those that begin at one place; behind all text where there is none.</summary>
    private (int Start, int Length) NextName(ReadOnlySpan<char> text, int from)
    {
        var next = (Start: int.MaxValue, Length: 0);
        for (var i = 0; i < _names.Length; i++)
        {
            ref var place = ref _places[i];
            if (from < place.From || place.At < from)
            {
                place = (from, text[from..].IndexOf(_names[i]) is >= 0 and var at ? from + at : int.MaxValue);
            }

            next = place.At < next.Start ? (place.At, _names[i].Length) : next;
        }

        return next;
    }

    /// <summary>The issuer's name, and the name of its place and of the place above it, longest first: 湖榆县竹漪镇人民政府, 竹漪镇, 湖榆县.</summary>
    private static string[] NamesOf(string? issuer)
    {
        if (issuer is null)
        {
            return [];
        }

        var names = new List<string> { CharacterFolding.Fold(issuer) };
        var start = 0;
        for (var i = 2; i < issuer.Length; i++)
        {
            if (issuer[i] is '县' or '市' or '区' or '镇' or '乡' && i - start >= 2)
            {
                names.Add(issuer[start..(i + 1)]);
                start = i + 1;
            }
        }

        return [.. names.OrderByDescending(name => name.Length)];
    }
}
