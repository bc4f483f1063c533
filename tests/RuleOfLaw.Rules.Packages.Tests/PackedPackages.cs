using System.Globalization;
using System.Reflection;
using System.Xml.Linq;

namespace RuleOfLaw.Rules.Packages.Tests;

/// <summary>
/// All packages, packed once into a folder that is laid out as the repository is. Their version is new in every run, and they are restored into a folder
/// of their own, so no cache holds an older one and nothing on the machine changes.
/// </summary>
public sealed class PackedPackages : IAsyncLifetime
{
    public PackedPackages()
    {
        Root = Directory.CreateTempSubdirectory("ruleoflaw-packages-").FullName;
        Feed = Path.Combine(Root, "artifacts", "packages");
        VersionPrefix = XDocument.Load(Repository.Path("Version.props")).Descendants("VersionPrefix").Single().Value;
        Version = string.Create(CultureInfo.InvariantCulture, $"{VersionPrefix}-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}");
        var machine = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set ? set : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Dotnet = new Dotnet(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NUGET_PACKAGES"] = Path.Combine(Root, "nuget"),
            ["RestoreFallbackFolders"] = Directory.Exists(machine) ? machine : string.Empty, // what the solution has restored is there already
            ["RestoreAdditionalProjectSources"] = Feed,
            ["NuGetAudit"] = "false",
            ["RuleOfLawVersion"] = Version,
            ["DOTNET_NOLOGO"] = "true",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "true",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "false", // a server that stays would keep the output open
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["UseSharedCompilation"] = "false",
        });
    }

    /// <summary>The version of every package.</summary>
    public string Version { get; }

    /// <summary>The version without its suffix, from Version.props.</summary>
    public string VersionPrefix { get; }

    /// <summary>The folder that holds the packages.</summary>
    public string Feed { get; }

    /// <summary>Where projects can be made.</summary>
    public string Root { get; }

    internal Dotnet Dotnet { get; }

    public async Task InitializeAsync()
    {
        var configuration = typeof(PackedPackages).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        await new Dotnet(new Dictionary<string, string>(StringComparer.Ordinal) { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "false" })
            .Run(Repository.Root, "pack", "--no-build", "-c", configuration, "-o", Feed, $"-p:PackageVersion={Version}");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Makes a folder below <see cref="Root"/>.</summary>
    internal string NewFolder(params string[] parts) => Directory.CreateDirectory(Path.Combine([Root, .. parts])).FullName;

    internal string PathOf(string id, string extension = "nupkg") => Path.Combine(Feed, $"{id}.{Version}.{extension}");
}
