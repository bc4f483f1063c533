using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Ini;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Configuration;

/// <summary>
/// Settings that come from one place: a <c>.rolconfig</c> file, a profile, an application's configuration. Keys: <c>rol_diagnostic.ID.severity</c>,
/// <c>rol_diagnostic.category-NAME.severity</c>, <c>rol_diagnostic.prefix-ROL60.severity</c>, <c>rol_rule.ID.OPTION</c>, <c>rol_profile</c>, <c>root</c>.
/// </summary>
public sealed class ConfigurationSource
{
    /// <summary>What keys of an application's configuration begin with that are meant for the rules.</summary>
    private const string KeyStart = "rol_";

    private ConfigurationSource(string name, ImmutableArray<ConfigurationEntry> entries, ImmutableArray<ConfigurationProblem> problems)
    {
        Name = name;
        Entries = entries;
        Problems = problems;
    }

    /// <summary>What it is called where it is shown: a file's path, the profile's name.</summary>
    public string Name { get; }

    /// <summary>The settings, in order of lines.</summary>
    public ImmutableArray<ConfigurationEntry> Entries { get; }

    /// <summary>What could not be read.</summary>
    public ImmutableArray<ConfigurationProblem> Problems { get; }

    /// <summary>Reads the text of a <c>.rolconfig</c> file: INI, as Microsoft.Extensions.Configuration.Ini reads it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">What to call the source.</param>
    /// <returns>The source; lines that are no setting are among its problems, the others hold.</returns>
    public static ConfigurationSource Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var problems = ImmutableArray.CreateBuilder<ConfigurationProblem>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!IsReadable(lines[i]))
            {
                problems.Add(new ConfigurationProblem(name, i + 1, new LocalizedText($"“{lines[i].Trim()}”不是“键 = 值”", $"\"{lines[i].Trim()}\" is no \"key = value\"")));
                lines[i] = string.Empty;
            }
        }

        try
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
            var entries = IniStreamConfigurationProvider.Read(stream).Select(pair => new ConfigurationEntry(Normalize(pair.Key), pair.Value ?? string.Empty, LineOf(lines, pair.Key)));
            return new ConfigurationSource(name, [.. entries.OrderBy(entry => entry.Line)], problems.ToImmutable());
        }
        catch (FormatException e)
        {
            // A key that stands twice: which of the two was meant cannot be known.
            problems.Add(new ConfigurationProblem(name, 0, new LocalizedText($"无法读取：{e.Message}", $"cannot be read: {e.Message}")));
            return new ConfigurationSource(name, [], problems.ToImmutable());
        }
    }

    /// <summary>Takes what an application's configuration has for the rules: keys that begin with <c>rol_</c>, whatever provider they come from.</summary>
    /// <param name="configuration">The configuration, or a section of it.</param>
    /// <param name="name">What to call the source.</param>
    /// <returns>The source, as the configuration is now.</returns>
    public static ConfigurationSource From(IConfiguration configuration, string name = "IConfiguration")
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var entries = configuration.AsEnumerable(makePathsRelative: true)
            .Where(pair => pair.Value is not null && pair.Key.StartsWith(KeyStart, StringComparison.OrdinalIgnoreCase))
            .Select(pair => new ConfigurationEntry(Normalize(pair.Key), pair.Value!))
            .OrderBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase);
        return new ConfigurationSource(name, [.. entries], []);
    }

    /// <summary>Chooses a profile, as the key <c>rol_profile</c> does.</summary>
    /// <param name="profile">none, recommended or strict.</param>
    /// <param name="name">What to call the source.</param>
    /// <returns>The source.</returns>
    public static ConfigurationSource ForProfile(string profile, string name) => new(name, [new ConfigurationEntry(ConfigurationKeys.Profile, profile)], []);

    internal static ConfigurationSource Unreadable(string name, string reason) =>
        new(name, [], [new ConfigurationProblem(name, 0, new LocalizedText($"无法读取：{reason}", $"cannot be read: {reason}"))]);

    internal string? Get(string key) =>
        Entries.LastOrDefault(entry => string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>Providers join the parts of a key by colons; here they are joined by points.</summary>
    private static string Normalize(string key) => key.Replace(':', '.');

    private static bool IsReadable(string line)
    {
        var text = line.AsSpan().Trim();
        return text.IsEmpty || text[0] is ';' or '#' or '/' || (text[0] == '[' && text[^1] == ']') || text.IndexOf('=') > 0;
    }

    /// <summary>The provider tells no lines: the first line that sets the key's last part, or all of it.</summary>
    private static int LineOf(string[] lines, string key)
    {
        var own = key[(key.LastIndexOf(':') + 1)..];
        return 1 + Array.FindIndex(lines, line => line.Split('=', 2)[0].Trim() is var left
            && (left.Equals(own, StringComparison.OrdinalIgnoreCase) || left.Equals(key, StringComparison.OrdinalIgnoreCase)));
    }
}
