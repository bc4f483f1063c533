using System.Collections.Immutable;
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

    public PassageReader(ReadingContext context, ReportHeader header)
    {
        _context = context;
        _names = NamesOf(header.Issuer);
    }

    public ImmutableArray<Passage> Read()
    {
        var passages = ImmutableArray.CreateBuilder<Passage>(_context.SentenceDrafts.Count);
        var masked = Array.Empty<char>();
        foreach (var (sentence, draft) in _context.SentenceDrafts)
        {
            masked = masked.Length < draft.End - draft.Start ? new char[Math.Max(256, draft.End - draft.Start)] : masked;
            var length = Mask(draft, masked);
            passages.Add(new Passage { Span = sentence.Span, Item = sentence.Item, Content = sentence.Content, Masked = new string(masked, 0, length) });
        }

        return passages.MoveToImmutable();
    }

    /// <summary>Writes the masked sentence into a buffer, which is as long as the sentence; returns its length.</summary>
    private int Mask(in SentenceDraft draft, Span<char> masked)
    {
        var formulas = _context.Hits.Within(Vocabulary.Formula, draft.Start, draft.End);
        var formula = 0;
        var text = _context.Text.Chars;
        var length = 0;
        var name = NextName(text, draft.Start, draft.End);
        for (var i = draft.Start; i < draft.End; i++)
        {
            name = name.Start < i ? NextName(text, i, draft.End) : name;
            var c = text[i];
            if (formula < formulas.Length && formulas[formula].Start == i)
            {
                i = formulas[formula++].End - 1;
            }
            else if (i == name.Start)
            {
                masked[length++] = Name;
                i += name.Length - 1;
            }
            else if (char.IsAsciiDigit(c) || ChineseNumerals.Digit(c) >= 0)
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

    /// <summary>The first name that begins in a range, the longest of those that begin at one place; behind all text where there is none.</summary>
    private (int Start, int Length) NextName(ReadOnlySpan<char> text, int start, int end)
    {
        var next = (Start: int.MaxValue, Length: 0);
        foreach (var name in _names)
        {
            var at = text[start..Math.Min(text.Length, end + name.Length - 1)].IndexOf(name);
            next = at >= 0 && start + at < next.Start ? (start + at, name.Length) : next;
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
