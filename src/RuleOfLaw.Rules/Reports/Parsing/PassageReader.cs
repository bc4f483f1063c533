using System.Collections.Immutable;
using System.Text;
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
        var masked = new StringBuilder();
        foreach (var (sentence, draft) in _context.SentenceDrafts)
        {
            masked.Clear();
            Mask(draft, masked);
            passages.Add(new Passage { Span = sentence.Span, Item = sentence.Item, Content = sentence.Content, Masked = masked.ToString() });
        }

        return passages.MoveToImmutable();
    }

    private void Mask(in SentenceDraft draft, StringBuilder masked)
    {
        var formulas = _context.Hits.Within(Vocabulary.Formula, draft.Start, draft.End);
        var formula = 0;
        for (var i = draft.Start; i < draft.End; i++)
        {
            if (formula < formulas.Length && formulas[formula].Start == i)
            {
                i = formulas[formula++].End - 1;
            }
            else if (NameAt(i) is > 0 and var length)
            {
                masked.Append(Name);
                i += length - 1;
            }
            else if (char.IsAsciiDigit(_context.Text[i]) || ChineseNumerals.Digit(_context.Text[i]) >= 0)
            {
                if (masked.Length == 0 || masked[^1] != Number)
                {
                    masked.Append(Number);
                }
            }
            else if (CharacterFolding.IsIdeograph(_context.Text[i]))
            {
                masked.Append(_context.Text[i]);
            }
        }
    }

    private int NameAt(int at)
    {
        foreach (var name in _names)
        {
            if (_context.Text.Slice(at, _context.Text.Length).StartsWith(name, StringComparison.Ordinal))
            {
                return name.Length;
            }
        }

        return 0;
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
