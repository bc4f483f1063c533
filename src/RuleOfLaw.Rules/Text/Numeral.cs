namespace RuleOfLaw.Rules.Text;

/// <summary>A number as it stands in a text: where it ends, what it is worth, and how it was written.</summary>
/// <param name="End">Offset behind the last character.</param>
/// <param name="Value">The number; of a range the lower end.</param>
/// <param name="UpperValue">The upper end of a range of neighbouring digits (三五名 is 3 to 5); null otherwise.</param>
/// <param name="IsChinese">Whether it is written in Chinese numerals only.</param>
/// <param name="IsOver">Whether 余, 多 or 来 stands inside, before the last multiplier (20余万).</param>
internal readonly record struct Numeral(int End, decimal Value, decimal? UpperValue, bool IsChinese, bool IsOver);
