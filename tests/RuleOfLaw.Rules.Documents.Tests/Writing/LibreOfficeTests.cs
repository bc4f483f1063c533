using System.Xml.Linq;
using RuleOfLaw.Rules.Documents.Reading;
using RuleOfLaw.Rules.Documents.Tests.Reading.Word;

namespace RuleOfLaw.Rules.Documents.Tests.Writing;

public sealed class LibreOfficeTests
{
    private const string Name = "4-faulty-township.txt";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    [LibreOfficeFact]
    public void An_annotated_report_opens_with_all_its_comments()
    {
        var document = SampleDocx.Of(Repository.ReadSample(Name));
        var assessment = Commented.Assess(document);
        var opened = LibreOffice.ToOpenDocument(Commented.Of(document, assessment).Document);
        Assert.Equal(assessment.Findings.Length, opened.Descendants(Office + "annotation").Count());
        Assert.All(assessment.Findings, finding => Assert.Contains(opened.Descendants(Office + "annotation"), comment => comment.Value.Contains(finding.GetMessage(), StringComparison.Ordinal)));
    }

    [LibreOfficeFact]
    public void It_shows_the_numbers_that_the_reader_writes_out()
    {
        var document = SampleDocx.Of(Repository.ReadSample(Name));
        Assert.Equal(new WordReader().Read(document).ToString(), LibreOffice.ToText(document).ReplaceLineEndings("\n").TrimEnd('\n').Replace(" ", "", StringComparison.Ordinal), ignoreAllWhiteSpace: true);
    }

    [LibreOfficeFact]
    public void What_it_writes_is_read_and_annotated_as_well()
    {
        var document = LibreOffice.ToWord(SampleDocx.Of(Repository.ReadSample(Name)));
        Assert.Equal(Repository.ReadSample(Name), new WordReader().Read(document).ToString());
        var assessment = Commented.Assess(document);
        Assert.Equal(assessment.Findings.Length, Commented.Of(document, assessment).Comments.Count);
    }
}
