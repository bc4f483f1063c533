using System.Text;
using RuleOfLaw.Rules.Documents.Reading;
using RuleOfLaw.Rules.Documents.Tests.Reading.Html;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Tests.Reading;

/// <summary>A report says the same in whatever format it comes: the findings are those of its plain text, but for what a format itself loses.</summary>
public sealed class FormatsAgreeTests
{
    public static TheoryData<string> Samples => [.. SampleReports.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Text_files_and_pages_lose_nothing(string name)
    {
        var report = SampleReports.Text(name);
        var expected = SampleReports.Findings(SourceText.From(report));
        Assert.Equal(expected, Findings(Encoding.UTF8.GetBytes(report), "a.txt"));
        Assert.Equal(expected, Findings(Encoding.Unicode.GetBytes(report), "a.txt"));
        Assert.Equal(expected, Findings(SampleReports.Gbk.GetBytes(report), "a.txt"));
        Assert.Equal(expected, Findings(SampleReports.Gbk.GetBytes(TestPage.WithShell(report, "gb2312")), "a.html"));
        Assert.Equal(expected, Findings(Encoding.UTF8.GetBytes(TestPage.WithShell(report, "utf-8")), "a.htm"));
    }

    private static string[] Findings(byte[] content, string path) => SampleReports.Findings(ReportReaders.Default.Read(new ReportDocument(content, path)));
}
