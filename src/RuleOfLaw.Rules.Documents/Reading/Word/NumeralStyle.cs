using System.Globalization;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>Where a one is written before ten, hundred and thousand.</summary>
internal enum NumeralOne
{
    Always,
    NotBeforeLeadingTen,
    NeverBeforeUnits,
}

/// <summary>A way to write numbers with units, as 一百零五.</summary>
/// <param name="Digits">Zero to nine.</param>
/// <param name="Units">Ten, hundred, thousand.</param>
/// <param name="TenThousand">Ten thousand.</param>
/// <param name="LeadingOne">Where a one is written.</param>
/// <param name="SkipsZero">Whether a gap between units is left unsaid.</param>
internal sealed record NumeralStyle(string Digits, string Units, string TenThousand, NumeralOne LeadingOne, bool SkipsZero = false)
{
    private const int Limit = 100_000_000;

    public string Write(int value)
    {
        if (value is < 0 or >= Limit)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        if (value < 10)
        {
            return Digits[value].ToString();
        }

        var (high, low) = Math.DivRem(value, 10_000);
        if (high == 0)
        {
            return Section(low, leads: true);
        }

        var gap = low is > 0 and < 1000 && !SkipsZero ? Digits[..1] : string.Empty;
        return $"{Section(high, leads: true)}{TenThousand}{gap}{(low > 0 ? Section(low, leads: false) : string.Empty)}";
    }

    private string Section(int value, bool leads)
    {
        var text = string.Empty;
        var gap = false;
        for (int position = 3, power = 1000; position >= 0; position--, power /= 10)
        {
            var digit = value / power % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text += gap && !SkipsZero ? Digits[..1] : string.Empty;
            text += digit == 1 && HidesOne(position, leads && text.Length == 0) ? string.Empty : Digits[digit];
            text += position > 0 ? Units[position - 1] : string.Empty;
            gap = false;
        }

        return text;
    }

    private bool HidesOne(int position, bool leads) => LeadingOne switch
    {
        NumeralOne.NotBeforeLeadingTen => position == 1 && leads,
        NumeralOne.NeverBeforeUnits => position > 0,
        _ => false,
    };
}
