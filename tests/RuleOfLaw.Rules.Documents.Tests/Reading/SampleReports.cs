using System.Runtime.CompilerServices;
using System.Text;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Tests.Reading;

/// <summary>The sample reports of the repository, and what an assessment finds in a text.</summary>
internal static class SampleReports
{
    public static string[] Names { get; } = [.. Directory.GetFiles(Folder(), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public static Encoding Gbk { get; } = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder(), name + ".txt"));

    /// <summary>Each finding as its rule and the words it points at.</summary>
    public static string[] Findings(SourceText text) =>
        [.. ReportAssessor.Create().Assess(text).Findings.Select(finding => $"{finding.RuleId} {text.ToString(finding.Span).ReplaceLineEndings(" ")}")];

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "samples", "reports"));
}
