using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Finds numbers that were left out or masked: XX, ××, ** or a wide gap directly before a unit, and 20XX年.</summary>
internal static class MaskReader
{
    /// <summary>Units behind a gap that are words of their own elsewhere (分, 期, 级 …) are not taken for one.</summary>
    private const string UnitsBehindGap = "次件人份场期户名个起条册元";

    private static readonly System.Buffers.SearchValues<char> Masks = System.Buffers.SearchValues.Create("Xx×*＊○_□ ");

    /// <summary>Words that begin like a unit: behind a mask they show that a name was masked (XX项目, XX人民政府) and no number.</summary>
    private static readonly string[] WordsLikeUnits =
    [
        "人民", "人大", "人社", "人员", "项目", "条例", "条线", "个人", "个体", "部门", "部队", "片区", "分局", "分院", "分公司", "分中心", "支队", "支行", "支部", "场所", "场镇", "名义",
        "名下", "家园", "家具", "家庭", "户籍", "处室", "处罚", "处理", "所长", "所属", "组织", "组长", "批发", "期间", "座谈", "讲座", "讲堂", "讲话", "级党", "级政府", "级人民", "级法院",
    ];

    public static ImmutableArray<MaskedFigure> Read(ReadingContext context)
    {
        var blanks = ImmutableArray.CreateBuilder<MaskedFigure>();
        var chars = context.Text.Chars;
        foreach (var (sentence, draft) in context.SentenceDrafts)
        {
            var text = chars[..draft.End];
            for (var i = NextMask(text, draft.Start); i < text.Length; i = NextMask(text, i))
            {
                var end = i + MaskAt(text, i);
                if (end > i && UnitBehind(context, text, i, end) is var (unit, unitEnd))
                {
                    blanks.Add(new MaskedFigure { Span = context.Text.ToSource(i, unitEnd), Item = sentence.Item, Content = sentence.Content, Unit = unit });
                }

                i = Math.Max(end, i + 1);
            }
        }

        return blanks.ToImmutable();
    }

    /// <summary>Where the next masking character stands; behind the text where there is none.</summary>
    private static int NextMask(ReadOnlySpan<char> text, int from) => text[from..].IndexOfAny(Masks) is >= 0 and var next ? from + next : text.Length;

    /// <summary>The length of the mask at a masking character: two or more of one, or two or more blanks behind an ideograph; 0 where it is none.</summary>
    private static int MaskAt(ReadOnlySpan<char> chars, int at)
    {
        var c = chars[at];
        var end = at;
        while (end < chars.Length && chars[end] == c)
        {
            end++;
        }

        if (end - at < 2 || (c == ' ' && (at == 0 || !CharacterFolding.IsIdeograph(chars[at - 1]))))
        {
            return 0;
        }

        // AXX件 and XX12 are parts of a code.
        var isCode = at > 0 && (char.IsAsciiLetter(chars[at - 1]) || (char.IsAsciiDigit(chars[at - 1]) && !IsYear(chars, at, end)));
        return isCode || (end < chars.Length && (char.IsAsciiLetterOrDigit(chars[end]) || chars[end] is '-' or '/')) ? 0 : end - at;
    }

    /// <summary>20XX年</summary>
    private static bool IsYear(ReadOnlySpan<char> chars, int at, int end) => at >= 2 && chars[at - 2] == '2' && chars[at - 1] == '0' && end - at == 2 && end < chars.Length && chars[end] == '年';

    /// <summary>The unit behind a mask and where it ends; 万 and 余 may stand between.</summary>
    private static (string Unit, int End)? UnitBehind(ReadingContext context, ReadOnlySpan<char> chars, int at, int end)
    {
        if (IsYear(chars, at, end))
        {
            return ("年", end + 1);
        }

        while (end < chars.Length && chars[end] is '万' or '余' or '多')
        {
            end++;
        }

        if (context.Lexicon.Units.Find(chars, end) is not { } unit || BeginsWord(chars[end..]))
        {
            return null;
        }

        // A gap is a missing number only where the unit ends the clause, or goes on to what is counted.
        var unitEnd = end + unit.Length;
        var behind = unitEnd < chars.Length ? chars[unitEnd] : '。';
        return chars[at] != ' ' || (UnitsBehindGap.Contains(unit[0], StringComparison.Ordinal) && behind is '。' or ',' or ';' or '、' or ')' or '\n') ? (unit, unitEnd) : null;
    }

    private static bool BeginsWord(ReadOnlySpan<char> behind)
    {
        foreach (var word in WordsLikeUnits)
        {
            if (behind.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
