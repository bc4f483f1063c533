using System.Text.RegularExpressions;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Rules;

namespace RuleOfLaw.Rules.Tests.Rules;

/// <summary>No rule is added, removed or changed in severity without an entry in RuleReleases.Unshipped.md, as Roslyn's analyzer releases have it.</summary>
public sealed partial class RuleReleaseTests
{
    [Fact]
    public void The_entries_come_to_the_rules_there_are()
    {
        var released = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in (string[])["RuleReleases.Shipped.md", "RuleReleases.Unshipped.md"])
        {
            foreach (var (section, id, category, severity) in Rows(file))
            {
                switch (section)
                {
                    case "New":
                        Assert.True(released.TryAdd(id, $"{category} {severity}"), $"{file}: {id} is new twice");
                        break;
                    case "Changed":
                        Assert.True(released.ContainsKey(id), $"{file}: {id} is changed but was never new");
                        released[id] = $"{category} {severity}";
                        break;
                    default:
                        Assert.True(released.Remove(id), $"{file}: {id} is removed but was never new");
                        break;
                }
            }
        }

        var rules = EngineDescriptors.All.AddRange(RuleSet.Compose(BuiltInRules.All).Descriptors);
        Assert.Equal(rules.Select(rule => $"{rule.Id} {rule.Category} {rule.DefaultSeverity}"), released.Select(entry => $"{entry.Key} {entry.Value}"));
    }

    private static IEnumerable<(string Section, string Id, string Category, string Severity)> Rows(string file)
    {
        var section = string.Empty;
        foreach (var line in Repository.Read("src", "RuleOfLaw.Rules", "Rules", file).ReplaceLineEndings("\n").Split('\n'))
        {
            if (SectionPattern().Match(line) is { Success: true } title)
            {
                section = title.Groups["name"].Value;
            }
            else if (RowPattern().Match(line) is { Success: true } row)
            {
                yield return (section, row.Groups["id"].Value, row.Groups["category"].Value, row.Groups["severity"].Value);
            }
        }
    }

    [GeneratedRegex("^### (?<name>New|Changed|Removed) Rules$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SectionPattern();

    [GeneratedRegex(@"^(?<id>ROL\d{4}) \| (?<category>\w+) \| (?<severity>\w+) \|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowPattern();
}
