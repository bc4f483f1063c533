using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>Units of figures, longest first; from units.csv.</summary>
internal sealed class UnitTable
{
    private readonly WordSet _units;
    private readonly HashSet<string> _weak;

    private UnitTable(WordSet units, HashSet<string> weak) => (_units, _weak) = (units, weak);

    public static UnitTable Load()
    {
        var units = new HashSet<string>(StringComparer.Ordinal);
        var weak = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in DataFile.Read("units.csv"))
        {
            var terms = row.List(1).Select(CharacterFolding.Fold).ToArray();
            units.UnionWith(terms);
            if (string.Equals(row[0], "yes", StringComparison.Ordinal))
            {
                weak.UnionWith(terms);
            }
        }

        return new UnitTable([.. units.OrderByDescending(unit => unit.Length)], weak);
    }

    /// <summary>The longest unit that starts at an offset; null when none does.</summary>
    public string? Find(ReadOnlySpan<char> text, int at) => at < text.Length ? _units.Starting(text[at..]) : null;

    /// <summary>Whether the unit behind 一, 两 or 三 is mostly idiom.</summary>
    public bool IsWeak(string unit) => _weak.Contains(unit);
}
