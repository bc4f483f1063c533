using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace RuleOfLaw.Rules.Packages.Tests;

/// <summary>The packages hold what they should, and nothing else.</summary>
[Collection(PackageTests.Name)]
public sealed class PackageContentTests(PackedPackages packages)
{
    private static readonly string[] Ids = ["RuleOfLaw.Rules", "RuleOfLaw.Rules.Documents", "RuleOfLaw.Rules.Templates", "RuleOfLaw.Rules.Testing", "ruleoflaw"];

    public static TheoryData<string> All => [.. Ids];

    public static TheoryData<string> Libraries => ["RuleOfLaw.Rules", "RuleOfLaw.Rules.Documents", "RuleOfLaw.Rules.Testing"];

    [Fact]
    public void There_are_these_packages_and_no_others() =>
        Assert.Equal(Ids.Select(id => $"{id}.{packages.Version}.nupkg"), Directory.GetFiles(packages.Feed, "*.nupkg").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void A_package_holds_these_files(string id) => Snapshooter.Xunit.Snapshot.Match(string.Join('\n', Entries(packages.PathOf(id))) + "\n", $"{id}.files");

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Symbols_lie_in_a_package_of_their_own(string id) =>
        Assert.Equal([$"{id}.nuspec", $"lib/net10.0/{id}.pdb"], Entries(packages.PathOf(id, "snupkg")));

    [Theory]
    [MemberData(nameof(All))]
    public void A_package_says_what_it_is(string id)
    {
        using var package = ZipFile.OpenRead(packages.PathOf(id));
        using var stream = package.GetEntry($"{id}.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        string? Get(string name) => metadata.Elements().SingleOrDefault(element => string.Equals(element.Name.LocalName, name, StringComparison.Ordinal))?.Value;
        Assert.Equal((id, packages.Version, "MIT", "icon.png", "README.md"), (Get("id"), Get("version"), Get("license"), Get("icon"), Get("readme")));
        Assert.Contains("。", Get("description"), StringComparison.Ordinal);
        Assert.Contains("法治政府", Get("tags"), StringComparison.Ordinal);
        var dependencies = metadata.Descendants().Where(element => element.Name.LocalName is "dependency").Select(element => (Id: element.Attribute("id")!.Value, Version: element.Attribute("version")!.Value));
        Assert.All(dependencies.Where(dependency => dependency.Id.StartsWith("RuleOfLaw", StringComparison.Ordinal)), dependency => Assert.Equal(packages.Version, dependency.Version));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void An_assembly_is_reproducible_and_of_the_one_version(string id)
    {
        using var package = ZipFile.OpenRead(packages.PathOf(id));
        using var assembly = new MemoryStream();
        using (var entry = package.GetEntry($"lib/net10.0/{id}.dll")!.Open())
        {
            entry.CopyTo(assembly);
        }

        assembly.Position = 0;
        using var reader = new PEReader(assembly);
        Assert.Contains(reader.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        Assert.StartsWith(packages.VersionPrefix, reader.GetMetadataReader().GetAssemblyDefinition().Version.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_changelog_tells_of_the_version() => Assert.Contains($"\n## {packages.VersionPrefix}", Repository.Read("CHANGELOG.md").ReplaceLineEndings("\n"), StringComparison.Ordinal);

    /// <summary>The files of a package without those of the packaging format itself.</summary>
    private static IEnumerable<string> Entries(string path)
    {
        using var package = ZipFile.OpenRead(path);
        return [.. package.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name is not "[Content_Types].xml").Order(StringComparer.Ordinal)];
    }
}
