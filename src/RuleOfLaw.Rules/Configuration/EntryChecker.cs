using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;

namespace RuleOfLaw.Rules.Configuration;

/// <summary>Checks entries against the rules there are, and proposes what may have been meant.</summary>
internal sealed class EntryChecker
{
    private readonly string[] _ids;
    private readonly Dictionary<string, RuleOption> _options;
    private readonly string[] _keys;

    public EntryChecker(RuleSet rules)
    {
        _ids = [.. EngineDescriptors.All.AddRange(rules.Descriptors).Select(descriptor => descriptor.Id)];
        _options = rules.Options.ToDictionary(option => ConfigurationKeys.OfOption(option.Key), StringComparer.OrdinalIgnoreCase);
        _keys =
        [
            ConfigurationKeys.Profile,
            ConfigurationKeys.Root,
            .. _ids.Select(ConfigurationKeys.OfSeverity),
            .. ConfigurationKeys.Categories.Select(category => ConfigurationKeys.OfSeverity(ConfigurationKeys.CategoryStart + category)),
            .. _options.Keys,
        ];
    }

    /// <summary>What is wrong with an entry; null when it holds.</summary>
    public LocalizedText? Check(ConfigurationEntry entry)
    {
        if (string.Equals(entry.Key, ConfigurationKeys.Profile, StringComparison.OrdinalIgnoreCase))
        {
            return null; // Its value is checked where the profile is looked up.
        }

        if (string.Equals(entry.Key, ConfigurationKeys.Root, StringComparison.OrdinalIgnoreCase))
        {
            return bool.TryParse(entry.Value, out _) ? null : Unknown("值", "value", entry.Value, ["true", "false"]);
        }

        if (ConfigurationKeys.TryGetTarget(entry.Key, out var target))
        {
            return CheckTarget(target) ?? (ConfigurationKeys.TryGetSeverity(entry.Value, out _) ? null : Unknown("级别", "severity", entry.Value, ConfigurationKeys.Severities));
        }

        if (!_options.TryGetValue(entry.Key, out var option))
        {
            return UnknownKey(entry.Key);
        }

        return option.Parse(entry.Value) is not null
            ? null
            : new LocalizedText($"“{entry.Value}”不是{option.Expected.Chinese}（{entry.Key}）", $"\"{entry.Value}\" is not {option.Expected.English} ({entry.Key})");
    }

    public static LocalizedText Unknown(string chinese, string english, string word, IReadOnlyCollection<string> known)
    {
        var (list, englishList) = (string.Join('、', known), string.Join(", ", known));
        return Suggestion.For(word, known) is { } meant
            ? new LocalizedText($"不认识的{chinese}“{word}”，是不是“{meant}”？", $"unknown {english} \"{word}\"; did you mean \"{meant}\"?")
            : new LocalizedText($"不认识的{chinese}“{word}”，可用：{list}", $"unknown {english} \"{word}\"; known: {englishList}");
    }

    private LocalizedText? CheckTarget(string target)
    {
        if (target.StartsWith(ConfigurationKeys.PrefixStart, StringComparison.OrdinalIgnoreCase))
        {
            var prefix = target[ConfigurationKeys.PrefixStart.Length..];
            return prefix.Length > 0 && Array.Exists(_ids, id => id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                ? null
                : new LocalizedText($"没有以“{prefix}”开头的规则编号", $"no rule's ID begins with \"{prefix}\"");
        }

        if (target.StartsWith(ConfigurationKeys.CategoryStart, StringComparison.OrdinalIgnoreCase))
        {
            var category = target[ConfigurationKeys.CategoryStart.Length..];
            return ConfigurationKeys.Categories.Contains(category, StringComparer.OrdinalIgnoreCase) ? null : Unknown("类别", "category", category, ConfigurationKeys.Categories);
        }

        return _ids.Contains(target, StringComparer.OrdinalIgnoreCase) ? null : UnknownId(target);
    }

    /// <summary>An unknown ID, with the one that may have been meant.</summary>
    public LocalizedText? CheckId(string id) => _ids.Contains(id, StringComparer.OrdinalIgnoreCase) ? null : UnknownId(id);

    private LocalizedText UnknownId(string id) => Suggestion.For(id, _ids) is { } meant
        ? new LocalizedText($"没有规则“{id}”，是不是“{meant}”？", $"no rule \"{id}\"; did you mean \"{meant}\"?")
        : new LocalizedText($"没有规则“{id}”", $"no rule \"{id}\"");

    private LocalizedText UnknownKey(string key) => Suggestion.For(key, _keys) is { } meant
        ? new LocalizedText($"不认识的键“{key}”，是不是“{meant}”？", $"unknown key \"{key}\"; did you mean \"{meant}\"?")
        : new LocalizedText($"不认识的键“{key}”", $"unknown key \"{key}\"");
}
