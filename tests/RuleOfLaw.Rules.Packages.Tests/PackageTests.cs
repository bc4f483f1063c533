namespace RuleOfLaw.Rules.Packages.Tests;

/// <summary>All tests of packages share the packed ones and run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class PackageTests : ICollectionFixture<PackedPackages>
{
    public const string Name = "packages";
}
