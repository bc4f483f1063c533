using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>Units of figures, longest first; from units.csv.</summary>
internal sealed class UnitTable
{
    private readonly Dictionary<char, string[]> _byFirst;
    private readonly HashSet<string> _weak;

    private UnitTable(Dictionary<char, string[]> byFirst, HashSet<string> weak)
    {
        _byFirst = byFirst;
        _weak = weak;
    }

    public static UnitTable Load()
    {
        var units = new HashSet<string>(StringComparer.Ordinal);
        var weak = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in DataFile.Read("units.csv"))
        {
            var terms = DataFile.List(row[1]).Select(CharacterFolding.Fold).ToArray();
            units.UnionWith(terms);
            if (string.Equals(row[0], "yes", StringComparison.Ordinal))
            {
                weak.UnionWith(terms);
            }
        }

        var byFirst = units.GroupBy(unit => unit[0]).ToDictionary(group => group.Key, group => group.OrderByDescending(unit => unit.Length).ToArray());
        return new UnitTable(byFirst, weak);
    }

    /// <summary>The longest unit that starts at an offset; null when none does.</summary>
    public string? Find(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !_byFirst.TryGetValue(text[at], out var units))
        {
            return null;
        }

        foreach (var unit in units)
        {
            if (text[at..].StartsWith(unit, StringComparison.Ordinal))
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>Whether the unit behind 一, 两 or 三 is mostly idiom.</summary>
    public bool IsWeak(string unit) => _weak.Contains(unit);
}
