using System.Collections.Immutable;
using System.Text;

namespace RuleOfLaw.Rules.Configuration;

/// <summary>The profiles that come with the library, as files of the same form as a user's own.</summary>
public static class Profiles
{
    private static readonly Lazy<ImmutableArray<ConfigurationSource>> Loaded = new(() => [.. Names.Select(Load)]);

    /// <summary>none: every rule off, to switch single ones on; recommended: the catalogue's own severities; strict: hints are warnings, warnings errors.</summary>
    public static ImmutableArray<string> Names { get; } = ["none", "recommended", "strict"];

    /// <summary>The profiles in the order of their names.</summary>
    public static ImmutableArray<ConfigurationSource> All => Loaded.Value;

    internal static ConfigurationSource? Find(string name)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            if (Names[i].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return All[i];
            }
        }

        return null;
    }

    private static ConfigurationSource Load(string name)
    {
        using var stream = typeof(Profiles).Assembly.GetManifestResourceStream($"{name}.rolconfig")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return ConfigurationSource.Parse(reader.ReadToEnd(), $"{name}.rolconfig");
    }
}
