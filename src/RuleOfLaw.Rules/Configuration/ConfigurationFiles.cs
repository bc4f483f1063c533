using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Configuration;

/// <summary>Finds the <c>.rolconfig</c> files that hold for a report: in its folder and the folders above, up to one that says <c>root = true</c>.</summary>
public static class ConfigurationFiles
{
    /// <summary>What the files are called.</summary>
    public const string FileName = ".rolconfig";

    private const long MaximumBytes = 1024 * 1024;

    /// <summary>Reads the files for a report.</summary>
    /// <param name="reportPath">The report's path; it need not exist.</param>
    /// <returns>The sources, nearest first, named by their path as seen from the report's folder. A file that cannot be read tells so among its problems.</returns>
    public static ImmutableArray<ConfigurationSource> For(string reportPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(reportPath);
        var sources = ImmutableArray.CreateBuilder<ConfigurationSource>();
        var own = Path.GetDirectoryName(Path.GetFullPath(reportPath));
        for (var folder = own; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var file = Path.Combine(folder, FileName);
            if (!File.Exists(file))
            {
                continue;
            }

            var source = Read(file, Path.GetRelativePath(own!, file).Replace('\\', '/'));
            sources.Add(source);
            if (string.Equals(source.Get(ConfigurationKeys.Root), "true", StringComparison.OrdinalIgnoreCase))
            {
                break;
            }
        }

        return sources.ToImmutable();
    }

    private static ConfigurationSource Read(string file, string name)
    {
        try
        {
            return new FileInfo(file).Length > MaximumBytes
                ? ConfigurationSource.Unreadable(name, "> 1 MiB")
                : ConfigurationSource.Parse(File.ReadAllText(file), name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ConfigurationSource.Unreadable(name, e.GetType().Name);
        }
    }
}
