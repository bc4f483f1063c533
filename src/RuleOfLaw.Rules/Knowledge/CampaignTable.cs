using System.Collections.Immutable;
using System.Globalization;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>The calendar of publicity, by ID and by date; from campaigns.csv.</summary>
internal sealed class CampaignTable
{
    private static readonly string[] Heads = ["全国", "全民", "国家", "国际", "世界", "中国", "联合国"];

    private readonly Dictionary<string, Campaign> _byId;

    private CampaignTable(ImmutableArray<Campaign> all)
    {
        All = all;
        _byId = all.ToDictionary(campaign => campaign.Id, StringComparer.Ordinal);
    }

    public ImmutableArray<Campaign> All { get; }

    public static CampaignTable Load() => new([.. DataFile.Read("campaigns.csv").Select(row => new Campaign
    {
        Id = row[0],
        Name = row[1],
        Month = int.Parse(row[2], CultureInfo.InvariantCulture),
        Day = row[3].Length > 0 ? int.Parse(row[3], CultureInfo.InvariantCulture) : null,
        Length = row[4],
        Aliases = [.. row.List(5)],
        WrongNames = [.. row.List(6).Union(Misnomers(row[1], row.List(5)), StringComparer.Ordinal)],
        Source = row[7],
    })]);

    /// <summary>A full name with 宣传 in it that the day does not have: 全国交通安全宣传日. Without the solemn head (交通安全宣传日) it is everyday speech.</summary>
    private static IEnumerable<string> Misnomers(string name, IEnumerable<string> aliases)
    {
        if (Array.Exists(Heads, head => name.StartsWith(head, StringComparison.Ordinal)) && name.EndsWith('日') && !name.Contains("宣传", StringComparison.Ordinal))
        {
            var misnomer = $"{name[..^1]}宣传日";
            return aliases.Contains(misnomer, StringComparer.Ordinal) ? [] : [misnomer];
        }

        return [];
    }

    public Campaign Get(string id) => _byId[id];

    /// <summary>The campaigns of a day, the more usual one first.</summary>
    public IEnumerable<Campaign> On(int month, int day) => All.Where(campaign => campaign.Month == month && campaign.Day == day);
}
