using System.Collections.Immutable;
using System.Globalization;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Finds dates of events: 12月20日, 7月, “3·15”, 4.15.</summary>
internal static class EventReader
{
    public static ImmutableArray<DatedEvent> Read(ReadingContext context)
    {
        var chars = context.Text.Chars;
        var events = ImmutableArray.CreateBuilder<DatedEvent>();
        foreach (var (sentence, draft) in context.SentenceDrafts)
        {
            // Every date has one of these marks behind where it begins.
            var last = draft.Start + chars[draft.Start..draft.End].LastIndexOfAny('月', '·', '.');
            var next = draft.Start;
            foreach (var i in context.Numerals.Within(draft.Start, last))
            {
                if (i < next || !ChineseNumerals.Begins(chars[i]) || !ChineseNumerals.TryRead(chars[..draft.End], i, out var numeral))
                {
                    continue;
                }

                if (TryReadDay(chars[..draft.End], i, draft.Start, numeral, out var month, out var day, out var end))
                {
                    events.Add(new DatedEvent
                    {
                        Span = context.Text.ToSource(i, end),
                        Item = sentence.Item,
                        Content = sentence.Content,
                        Month = month,
                        Day = day,
                        Year = YearBefore(chars, i, draft.Start),
                    });
                    next = end;
                }
                else
                {
                    next = numeral.End;
                }
            }
        }

        return events.ToImmutable();
    }

    private static bool TryReadDay(ReadOnlySpan<char> chars, int at, int start, in Numeral numeral, out int month, out int? day, out int end)
    {
        (month, day, end) = (0, null, at);
        if (at > start && (char.IsAsciiDigit(chars[at - 1]) || chars[at - 1] is '第' or '.' or '·' or '-' or '个'))
        {
            return false;
        }

        // 3.15 is read as one decimal number; as a day it stands in quotation marks or before a name.
        if (!numeral.IsChinese && chars[at..numeral.End].IndexOf('.') is >= 0 and var point && numeral.Value != decimal.Truncate(numeral.Value))
        {
            var isNamed = (at > start && chars[at - 1] is '“') || (numeral.End < chars.Length && chars[numeral.End] is '国' or '全' or '宪' or '消' or '禁');
            return isNamed && IsDay(chars[at..(at + point)], chars[(at + point + 1)..numeral.End], out month, out day) && (end = numeral.End) > 0;
        }

        if (numeral.End >= chars.Length || chars[numeral.End] is not ('月' or '·') || numeral.Value is < 1 or > 12 || numeral.UpperValue is not null)
        {
            return false;
        }

        month = (int)numeral.Value;
        if (chars[numeral.End] == '·' && numeral.End + 1 < chars.Length && ChineseNumerals.TryRead(chars, numeral.End + 1, out var dotted) && dotted.Value is >= 1 and <= 31)
        {
            (day, end) = ((int)dotted.Value, dotted.End);
            return true;
        }

        if (chars[numeral.End] != '月')
        {
            return false;
        }

        end = numeral.End + 1;
        if (end < chars.Length && ChineseNumerals.TryRead(chars, end, out var ordinal) && ordinal.End < chars.Length && chars[ordinal.End] == '日' && ordinal.Value is >= 1 and <= 31)
        {
            (day, end) = ((int)ordinal.Value, ordinal.End + 1);
        }

        return true;
    }

    private static bool IsDay(ReadOnlySpan<char> first, ReadOnlySpan<char> second, out int month, out int? day)
    {
        day = null;
        if (int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out month) && month is >= 1 and <= 12 && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= 31)
        {
            day = value;
            return true;
        }

        return false;
    }

    private static int? YearBefore(ReadOnlySpan<char> chars, int at, int start) =>
        at - 5 >= start && chars[at - 1] == '年' && int.TryParse(chars[(at - 5)..(at - 1)], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
