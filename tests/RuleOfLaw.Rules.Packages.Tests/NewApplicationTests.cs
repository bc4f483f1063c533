namespace RuleOfLaw.Rules.Packages.Tests;

/// <summary>A new console application references the package by its name and assesses a report in ten lines.</summary>
[Collection(PackageTests.Name)]
public sealed class NewApplicationTests(PackedPackages packages)
{
    private const string Program = """
        using RuleOfLaw.Rules;
        using RuleOfLaw.Rules.Text;

        var assessment = ReportAssessor.Create().Assess(SourceText.Load(args[0]));
        Console.WriteLine($"{assessment.Report.Header.Issuer} {assessment.Score.Value} / {assessment.Score.Points}");
        foreach (var finding in assessment.Findings)
        {
            Console.WriteLine($"{finding.RuleId} {finding.GetMessage()}");
        }
        """;

    [Fact]
    public async Task Ten_lines_assess_a_report()
    {
        Assert.True(Program.Split('\n').Length <= 10);
        var folder = packages.NewFolder("application");
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program);
        await File.WriteAllTextAsync(Path.Combine(folder, "application.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="RuleOfLaw.Rules" Version="{packages.Version}" />
              </ItemGroup>
            </Project>
            """);
        var output = await packages.Dotnet.Run(folder, "run", "--", Repository.Path("samples", "reports", "2-middling-township.txt"));
        Assert.StartsWith("湖榆县石泓乡人民政府 ", output, StringComparison.Ordinal);
        Assert.Contains("ROL5001 问题“执法队伍业务水平有待提高”在下一年度安排里没有对应举措", output, StringComparison.Ordinal);
    }
}
