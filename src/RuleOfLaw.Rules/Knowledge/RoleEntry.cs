using System.Globalization;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>A role of those who carry publicity; from roles.csv.</summary>
/// <param name="Id">The role's ID.</param>
/// <param name="Chinese">Its Chinese name.</param>
/// <param name="English">Its English name.</param>
/// <param name="Base">What its count is held against.</param>
/// <param name="Norm">How many for each unit of the base; null where no norm is known.</param>
internal sealed record RoleEntry(string Id, string Chinese, string English, StaffBase Base, decimal? Norm)
{
    public static IEnumerable<RoleEntry> Load()
    {
        foreach (var row in DataFile.Read("roles.csv"))
        {
            var staffBase = row[4] switch
            {
                "village" => StaffBase.Village,
                "school" => StaffBase.School,
                _ => StaffBase.VillageAndCommunity,
            };
            decimal? norm = row[5].Length > 0 ? decimal.Parse(row[5], CultureInfo.InvariantCulture) : null;
            yield return new RoleEntry(row[0], row[1], row[2], staffBase, norm);
        }
    }
}
