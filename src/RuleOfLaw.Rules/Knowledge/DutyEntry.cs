using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>A duty of the one first responsible; from duties.csv.</summary>
/// <param name="Id">The duty's ID.</param>
/// <param name="Chinese">Its Chinese name.</param>
/// <param name="English">Its English name.</param>
/// <param name="IsCore">Whether every report is asked for it.</param>
internal sealed record DutyEntry(string Id, string Chinese, string English, bool IsCore)
{
    public static IEnumerable<DutyEntry> Load() =>
        DataFile.Read("duties.csv").Select(row => new DutyEntry(row[0], row[1], row[2], string.Equals(row[3], "yes", StringComparison.Ordinal)));
}
