using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;

namespace RuleOfLaw.Rules.Configuration;

/// <summary>
/// What sources of configuration come to for a set of rules. The nearest source that speaks of a rule decides; within a source an ID goes before
/// the longest prefix, and a prefix before a category. A profile stands directly behind the source that chose it.
/// </summary>
public sealed class RuleConfiguration
{
    private RuleConfiguration(RuleSettings settings, ImmutableArray<SettingDecision> decisions, ImmutableArray<ConfigurationProblem> problems, IReadOnlySet<string> off)
    {
        Settings = settings;
        Decisions = decisions;
        Problems = problems;
        Off = off;
    }

    /// <summary>What holds, for the evaluator.</summary>
    public RuleSettings Settings { get; }

    /// <summary>Every severity and every option with who decided it, by key: severities first.</summary>
    public ImmutableArray<SettingDecision> Decisions { get; }

    /// <summary>Keys, IDs and values that are unknown, in the order of sources and lines.</summary>
    public ImmutableArray<ConfigurationProblem> Problems { get; }

    /// <summary>IDs of the rules that are switched off.</summary>
    internal IReadOnlySet<string> Off { get; }

    /// <summary>Resolves sources.</summary>
    /// <param name="rules">The rules to configure.</param>
    /// <param name="sources">The sources, nearest first.</param>
    /// <returns>What holds.</returns>
    public static RuleConfiguration Resolve(RuleSet rules, IEnumerable<ConfigurationSource> sources) => Resolve(rules, sources, RuleSettings.Default);

    /// <summary>Resolves sources over what was set in code.</summary>
    internal static RuleConfiguration Resolve(RuleSet rules, IEnumerable<ConfigurationSource> sources, RuleSettings code)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(sources);
        var problems = ImmutableArray.CreateBuilder<ConfigurationProblem>();
        var all = WithProfiles(sources, problems);
        var checker = new EntryChecker(rules);
        foreach (var source in all)
        {
            problems.AddRange(source.Problems);
            foreach (var entry in source.Entries)
            {
                if (checker.Check(entry) is { } reason)
                {
                    problems.Add(new ConfigurationProblem(source.Name, entry.Line, reason));
                }
            }
        }

        var settings = code.Clone();
        var decisions = ImmutableArray.CreateBuilder<SettingDecision>();
        foreach (var descriptor in EngineDescriptors.All.AddRange(rules.Descriptors))
        {
            decisions.Add(DecideSeverity(descriptor, all, settings));
        }

        foreach (var option in rules.Options)
        {
            decisions.Add(DecideOption(option, all, settings));
        }

        var off = rules.Descriptors.Where(descriptor => settings.GetSeverity(descriptor) == Severity.None).Select(descriptor => descriptor.Id).ToHashSet(StringComparer.Ordinal);
        return new RuleConfiguration(settings, decisions.ToImmutable(), problems.ToImmutable(), off);
    }

    private static List<ConfigurationSource> WithProfiles(IEnumerable<ConfigurationSource> sources, ImmutableArray<ConfigurationProblem>.Builder problems)
    {
        var all = new List<ConfigurationSource>();
        foreach (var source in sources)
        {
            all.Add(source);
            if (source.Get(ConfigurationKeys.Profile) is not { } name)
            {
                continue;
            }

            if (Profiles.Find(name) is { } profile)
            {
                all.Add(profile);
            }
            else
            {
                var line = source.Entries.Last(entry => string.Equals(entry.Key, ConfigurationKeys.Profile, StringComparison.OrdinalIgnoreCase)).Line;
                problems.Add(new ConfigurationProblem(source.Name, line, EntryChecker.Unknown("配置方案", "profile", name, Profiles.Names)));
            }
        }

        return all;
    }

    private static SettingDecision DecideSeverity(RuleDescriptor descriptor, List<ConfigurationSource> sources, RuleSettings settings)
    {
        var key = ConfigurationKeys.OfSeverity(descriptor.Id);
        foreach (var source in sources)
        {
            if (MostSpecific(descriptor, source) is { } entry && ConfigurationKeys.TryGetSeverity(entry.Value, out var severity))
            {
                settings.SetSeverity(descriptor.Id, severity ?? descriptor.DefaultSeverity);
                return new SettingDecision(key, Name(severity ?? descriptor.DefaultSeverity), source.Name, entry);
            }
        }

        return new SettingDecision(key, Name(settings.GetSeverity(descriptor)), Source: null, Entry: null);
    }

    private static ConfigurationEntry? MostSpecific(RuleDescriptor descriptor, ConfigurationSource source)
    {
        ConfigurationEntry? best = null;
        var rank = -1;
        foreach (var entry in source.Entries)
        {
            if (ConfigurationKeys.TryGetTarget(entry.Key, out var target) && ConfigurationKeys.TryGetSeverity(entry.Value, out _) && Rank(target, descriptor) is >= 0 and var own && own >= rank)
            {
                (best, rank) = (entry, own);
            }
        }

        return best;
    }

    /// <summary>How exactly a key speaks of a rule: zero for its category, then by length of the prefix, most for its ID; negative when it speaks of others.</summary>
    private static int Rank(string target, RuleDescriptor descriptor)
    {
        if (target.Equals(descriptor.Id, StringComparison.OrdinalIgnoreCase))
        {
            return int.MaxValue;
        }

        if (target.StartsWith(ConfigurationKeys.PrefixStart, StringComparison.OrdinalIgnoreCase))
        {
            var prefix = target[ConfigurationKeys.PrefixStart.Length..];
            return prefix.Length > 0 && descriptor.Id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? prefix.Length : -1;
        }

        return target.StartsWith(ConfigurationKeys.CategoryStart, StringComparison.OrdinalIgnoreCase)
            && target[ConfigurationKeys.CategoryStart.Length..].Equals(descriptor.Category.ToString(), StringComparison.OrdinalIgnoreCase) ? 0 : -1;
    }

    private static SettingDecision DecideOption(RuleOption option, List<ConfigurationSource> sources, RuleSettings settings)
    {
        var key = ConfigurationKeys.OfOption(option.Key);
        foreach (var source in sources)
        {
            var entry = source.Entries.LastOrDefault(one => string.Equals(one.Key, key, StringComparison.OrdinalIgnoreCase));
            if (entry is not null && option.Parse(entry.Value) is { } value)
            {
                settings.Set(option, value);
                return new SettingDecision(key, entry.Value, source.Name, entry);
            }
        }

        return new SettingDecision(key, settings.GetText(option), Source: null, Entry: null);
    }

    private static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "none",
    };
}
