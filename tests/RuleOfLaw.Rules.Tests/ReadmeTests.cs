using System.Text.RegularExpressions;

namespace RuleOfLaw.Rules.Tests;

/// <summary>The README says what is so: its C# compiles and runs, its commands come first, its links lead somewhere.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md");

    [Theory]
    [InlineData("use")]
    [InlineData("rule")]
    public void A_snippet_is_the_code_that_is_compiled_here(string region)
    {
        var source = Repository.Read("tests", "RuleOfLaw.Rules.Tests", "ReadmeSnippets.cs").ReplaceLineEndings("\n");
        var code = Regex.Match(source, $@"#region {region}\n(?<code>.*?)\n\s*#endregion", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["code"].Value;
        var indent = code.Length - code.TrimStart().Length;
        var lines = code.Split('\n').Select(line => line.Length > indent ? line[indent..] : line.TrimStart());
        Assert.Contains(string.Join('\n', lines).Replace("yield return $", "Console.WriteLine($", StringComparison.Ordinal).Replace("\";", "\");", StringComparison.Ordinal), Readme.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_snippet_runs()
    {
        var lines = ReadmeSnippets.Use(Repository.Path("samples", "reports", "2-middling-township.txt")).ToList();
        Assert.Contains("湖榆县石泓乡人民政府", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("ROL5001", StringComparison.Ordinal));
    }

    [Fact]
    public void The_two_commands_come_first()
    {
        var commands = CommandPattern().Matches(Readme).Select(match => match.Value).ToList();
        Assert.Equal(["dotnet run --project samples/RuleOfLaw.SampleHost -- assess samples/reports", "dotnet test"], commands.Take(2));
    }

    [Fact]
    public void Every_link_into_the_repository_leads_somewhere() => Assert.All(
        LinkPattern().Matches(Readme).Select(match => match.Groups["path"].Value),
        path => Assert.True(File.Exists(Repository.Path(path)) || Directory.Exists(Repository.Path(path)), path));

    [GeneratedRegex(@"^dotnet .*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CommandPattern();

    [GeneratedRegex(@"\]\((?<path>[\w./-]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LinkPattern();
}
