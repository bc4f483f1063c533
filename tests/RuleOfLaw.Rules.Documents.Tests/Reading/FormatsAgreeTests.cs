using System.Text;
using RuleOfLaw.Rules.Documents.Reading;
using RuleOfLaw.Rules.Documents.Tests.Reading.Html;
using RuleOfLaw.Rules.Documents.Tests.Reading.Pdf;
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

    /// <summary>
    /// A PDF keeps no empty lines, and says nothing of where a paragraph begins; the layout of official documents tells it. Of the samples' findings none
    /// is lost; what a PDF may lose all the same: that a line ended at the margin was a paragraph's last, and whether a title in two lines is one.
    /// </summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void Pdfs_in_official_layout_lose_nothing(string name)
    {
        var report = SampleReports.Text(name);
        Assert.Equal(SampleReports.Findings(SourceText.From(report)), Findings(OfficialLayout.Pdf(report), "a.pdf"));
    }

    private static string[] Findings(byte[] content, string path) => SampleReports.Findings(ReportReaders.Default.Read(new ReportDocument(content, path)));
}
