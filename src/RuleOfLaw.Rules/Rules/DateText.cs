using System.Globalization;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Rules;

/// <summary>Dates as messages write them.</summary>
internal static class DateText
{
    public static LocalizedText Of(DateOnly date) =>
        new(date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
