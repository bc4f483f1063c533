namespace RuleOfLaw.Rules.Packages.Tests;

/// <summary>The analyzers in the package speak in a project that references it, and know the pages beside its rules.</summary>
[Collection(PackageTests.Name)]
public sealed class PackedAnalyzerTests(PackedPackages packages)
{
    [Fact]
    public async Task An_author_is_warned_of_a_reserved_ID_and_of_a_faulty_page()
    {
        var folder = packages.NewFolder("analyzers");
        await File.WriteAllTextAsync(Path.Combine(folder, "FirstRule.cs"), """
            using RuleOfLaw.Rules.Diagnostics;
            using RuleOfLaw.Rules.Engine;
            using RuleOfLaw.Rules.Reports;

            public sealed class FirstRule : ReportRule
            {
                public static RuleDescriptor Descriptor { get; } = RuleDescriptor.Create<FirstRule>("ROL2999", RuleCategory.Evidence, Severity.Info, LegalBasis.OwnChoice);

                protected override void Define(RuleDefinition rule) => rule.When<Figure>().Report(Descriptor, figure => figure.Span);
            }
            """);
        await File.WriteAllTextAsync(Path.Combine(folder, "FirstRule.md"), "---\ntitle: 一\ntitle.en: One\nmessage: 一\n---\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "analyzers.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="RuleOfLaw.Rules" Version="{packages.Version}" />
              </ItemGroup>
            </Project>
            """);
        var output = await packages.Dotnet.Run(folder, "build");
        Assert.Contains("ROLA003", output, StringComparison.Ordinal);
        Assert.Contains("message.en", output, StringComparison.Ordinal);
    }
}
