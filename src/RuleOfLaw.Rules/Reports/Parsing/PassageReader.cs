using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>
/// Puts sentences into the form in which they are compared: without numbers, names of the issuer, set formulas and punctuation. Read when they are asked for,
/// from the report as it was read: no rule of the library compares reports, and most are never compared.
/// </summary>
internal sealed class PassageReader
{
    private const char Number = '#';
    private const char Name = '@';

    private readonly FoldedText _text;
    private readonly string[] _names;
    private readonly (int From, int At)[] _places; // of each name, where it stands next behind the offset it was last looked for from

    private PassageReader(FoldedText text, string? issuer)
    {
        _text = text;
        _names = NamesOf(issuer);
        _places = new (int From, int At)[_names.Length];
        Array.Fill(_places, (int.MaxValue, int.MaxValue));
    }

    public static ImmutableArray<Passage> Read(AnnualReport report, Lexicon lexicon)
    {
        var text = ResidueReader.LeaveOut(report.Text, report.Residues);
        return new PassageReader(text, report.Header.Issuer).Read(report.Sentences, HitTable.Read(text, lexicon).All(Vocabulary.Formula));
    }

    private ImmutableArray<Passage> Read(ImmutableArray<Sentence> sentences, ReadOnlySpan<TermHit> formulas)
    {
        var passages = new Passage[sentences.Length];
        var formula = 0;
        var masked = Array.Empty<char>();
        for (var i = 0; i < passages.Length; i++)
        {
            var sentence = sentences[i];
            var (start, end) = (_text.FromSource(sentence.Span.Start), _text.FromSource(sentence.Span.End));
            while (formula > 0 && formulas[formula - 1].Start >= start)
            {
                formula--;
            }

            while (formula < formulas.Length && formulas[formula].Start < start)
            {
                formula++;
            }

            masked = masked.Length < end - start ? new char[Math.Max(256, end - start)] : masked;
            var length = Mask(start, end, formulas[formula..], masked);
            passages[i] = new Passage { Span = sentence.Span, Item = sentence.Item, Content = sentence.Content, Masked = new string(masked, 0, length) };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(passages);
    }

    /// <summary>Writes the masked sentence into a buffer, which is as long as the sentence; returns its length.</summary>
    private int Mask(int start, int end, ReadOnlySpan<TermHit> formulas, Span<char> masked)
    {
        var text = _text.Chars;
        var length = 0;
        for (var i = start; i < end;)
        {
            var name = NextName(text, i);
            var formula = !formulas.IsEmpty && formulas[0].Start >= i ? formulas[0].Start : int.MaxValue;
            var stop = Math.Min(end, Math.Min(name.Start, formula));
            length = MaskPlain(text[i..stop], masked, length);
            if (stop == end)
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
