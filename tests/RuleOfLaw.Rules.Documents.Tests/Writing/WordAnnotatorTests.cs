using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Documents.Reading;
using RuleOfLaw.Rules.Documents.Tests.Reading.Word;
using RuleOfLaw.Rules.Documents.Writing;
using RuleOfLaw.Rules.Text;
using static RuleOfLaw.Rules.Documents.Tests.Reading.Word.Docx;

namespace RuleOfLaw.Rules.Documents.Tests.Writing;

public sealed class WordAnnotatorTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static TheoryData<string> Samples => Repository.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_finding_of_a_report_is_a_comment_at_its_passage(string name)
    {
        var document = SampleDocx.Of(Repository.ReadSample(name));
        var assessment = Commented.Assess(document);
        var commented = Commented.Of(document, assessment);
        Assert.Equal(assessment.Findings.Length, commented.Comments.Count);
        foreach (var (finding, comment) in assessment.Findings.Zip(commented.Comments))
        {
            Assert.StartsWith($"{finding.RuleId} ", comment.Text, StringComparison.Ordinal);
            Assert.Contains(finding.GetMessage(), comment.Text, StringComparison.Ordinal);
            Assert.Contains(finding.Descriptor.Basis.Format(Language.Chinese), comment.Text, StringComparison.Ordinal);

            // The number a list gives is no text of the document, so the marked passage begins behind it.
            Assert.EndsWith(comment.Passage, assessment.Report.Text.ToString(finding.Span).Replace("\n", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.Equal(assessment.Report.Text.ToString(), new WordReader().Read(commented.Document).ToString());
        Assert.Empty(NewErrors(document, commented.Document));
    }

    [Fact]
    public void All_other_parts_stay_as_they_are()
    {
        var document = WithHeaderAndComment();
        var (before, after) = (Parts(document.Content.ToArray()), Parts(Commented.Of(document).Document.Content.ToArray()));
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before, part => Assert.Equal(part.Key is not ("word/document.xml" or "word/comments.xml"), part.Value.AsSpan().SequenceEqual(after[part.Key])));

        var plain = SampleDocx.Of("磐溪镇2023年法治政府建设年度报告");
        (before, after) = (Parts(plain.Content.ToArray()), Parts(Commented.Of(plain).Document.Content.ToArray()));
        Assert.Equal(["word/comments.xml"], after.Keys.Except(before.Keys));
        Assert.Equal(
            ["[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml"],
            before.Where(part => !part.Value.AsSpan().SequenceEqual(after[part.Key])).Select(part => part.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_in_gives_the_same_out_and_a_date_is_told_when_given()
    {
        var document = SampleDocx.Of(Repository.ReadSample("4-faulty-township.txt"));
        Assert.True(Commented.Of(document).Document.Content.Span.SequenceEqual(Commented.Of(document).Document.Content.Span));
        Assert.All(Commented.Of(document).Elements("comment"), comment => Assert.Null(comment.Attribute(W + "date")));
        var dated = Commented.Of(document, date: new DateTimeOffset(2025, 1, 2, 8, 4, 5, TimeSpan.FromHours(8)));
        Assert.All(dated.Elements("comment"), comment => Assert.Equal(("2025-01-02T00:04:05Z", "RuleOfLaw", "ROL"), ((string)comment.Attribute(W + "date")!, (string)comment.Attribute(W + "author")!, (string)comment.Attribute(W + "initials")!)));
    }

    [Fact]
    public void Comments_speak_the_language_asked_for_and_tell_the_fix()
    {
        var document = Of(P("结合法治示范镇镇创建"));
        var assessment = Commented.Assess(document, "镇镇");
        Assert.Equal("TEST0001 警告：有2个字|依据：本产品自定标准|建议修改：删除“镇”", Commented.Of(document, assessment).Comments.Single().Text);
        Assert.Equal("TEST0001 warning: 2 characters|Basis: own choice|Suggested fix: delete “镇”", Commented.Of(document, assessment, Language.English).Comments.Single().Text);
    }

    [Fact]
    public void A_run_is_parted_and_looks_as_before()
    {
        var commented = Commented.Of(Of($"<w:p>{R("今年办结12件。", "<w:b/>")}</w:p>"), "办结12", "12件", "今年办结12件。");
        Assert.Equal(["办结12", "12件", "今年办结12件。"], commented.Passages);
        Assert.Equal("今年|办结|12|件|。", string.Join('|', commented.Elements("t").Where(text => text.Ancestors(W + "document").Any()).Select(text => text.Value)));
        Assert.All(commented.Elements("t").Where(text => text.Ancestors(W + "document").Any()), text => Assert.NotNull(text.Parent!.Element(W + "rPr")!.Element(W + "b")));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Passages_wherever_they_stand(string place, string body, string passage, string expected)
    {
        var document = Of(body + "<w:sectPr/>", numbering: NumberingTests.Abstract(0, NumberingTests.Level(0, "decimal", "%1.")) + NumberingTests.List(1, 0));
        var commented = Commented.Of(document, passage);
        Assert.Equal($"{place}: {expected}", $"{place}: {commented.Passages.Single()}");
        Assert.Empty(NewErrors(document, commented.Document));
        Assert.Equal(new WordReader().Read(document).ToString(), new WordReader().Read(commented.Document).ToString());
    }

    public static TheoryData<string, string, string, string> Places => new()
    {
        { "paragraphs", P("甲乙") + P("丙丁"), "乙\n丙", "乙丙" },
        { "cells", $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>{Cell(P("甲乙"))}{Cell(P("丙丁"))}</w:tr></w:tbl>" + P("戊"), "乙\t丙", "乙丙" },
        { "an insertion", $"<w:p>{R("甲")}<w:ins w:id=\"1\" w:author=\"x\">{R("乙丙")}</w:ins>{R("丁")}</w:p>", "丙丁", "丙丁" },
        { "a link", $"<w:p>{R("甲")}<w:hyperlink w:anchor=\"x\">{R("乙丙丁")}</w:hyperlink></w:p>", "丙", "丙" },
        { "a field", $"<w:p>{R("第")}{Field("PAGE", R("345"))}{R("页")}</w:p>", "4", "4" },
        { "breaks", "<w:p><w:r><w:t>甲乙</w:t><w:tab/><w:t>丙</w:t><w:br/><w:t>丁戊</w:t></w:r></w:p>", "乙\t丙\n丁", "乙丙丁" },
        { "two units", P("甲𠮷乙"), "𠮷", "𠮷" },
        { "blanks", "<w:p><w:r><w:t> 甲 乙 </w:t></w:r></w:p>", " 乙", " 乙" },
        { "a number", Item("甲乙", 1), "1.", "" },
        { "a number and its text", Item("甲乙", 1), "1.甲", "甲" },
        { "a box", $"<w:p>{R("甲")}{Box(P("乙丙"))}{R("丁")}</w:p>", "丙", "" },
        { "a text and its box", $"<w:p>{R("甲")}{Box(P("乙丙"))}{R("丁")}</w:p>", "丁\n乙", "丁" },
        { "a reading", "<w:p><w:r><w:t>甲</w:t><w:ruby><w:rubyPr><w:rubyAlign w:val=\"center\"/><w:hps w:val=\"1\"/><w:hpsRaise w:val=\"1\"/><w:hpsBaseText w:val=\"1\"/><w:lid w:val=\"zh-CN\"/></w:rubyPr><w:rt><w:r><w:t>yǐ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>乙丙</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>", "丙", "yǐ乙丙" },
        { "a formula", $"<w:p>{R("甲")}<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>{R("乙")}</w:p>", "+1乙", "乙" },
        { "a control", $"<w:p>{R("甲")}<w:sdt><w:sdtPr><w:id w:val=\"1\"/></w:sdtPr><w:sdtContent>{R("乙丙")}</w:sdtContent></w:sdt></w:p>", "甲乙", "甲乙" },
        { "nowhere", P("甲") + P("乙"), "\n", "" },
    };

    [Fact]
    public void What_has_no_passage_stands_at_the_first_paragraph()
    {
        var document = Of(P("甲") + P("乙"));
        var commented = Commented.Of(document, Commented.At(new WordReader().Read(document), new TextSpan(2, 0), new TextSpan(2, 1)));
        Assert.Equal(["", "乙"], commented.Passages);
        var first = commented.Elements("body").Single().Elements(W + "p").First();
        Assert.Equal(["pPr", "commentRangeStart", "commentRangeEnd", "r", "r"], first.Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void Comments_that_are_there_stay()
    {
        var document = WithHeaderAndComment();
        var commented = Commented.Of(document, "正文");
        Assert.Equal(["0", "1"], commented.Elements("comment").Select(comment => (string)comment.Attribute(W + "id")!).Order(StringComparer.Ordinal));
        Assert.Equal("旧批注", commented.Elements("comment").First().Value);
        Assert.Empty(NewErrors(document, commented.Document));
        Assert.Equal(3, Commented.Of(commented.Document, "正").Elements("comment").Count());
    }

    [Fact]
    public void Hundreds_of_overlapping_passages()
    {
        var document = SampleDocx.Of(string.Concat(Enumerable.Repeat("甲乙丙丁戊己庚辛壬癸", 40)));
        var text = new WordReader().Read(document);
        TextSpan[] spans = [.. Enumerable.Range(0, 390).Select(start => new TextSpan(start, 1 + start % 10))];
        var commented = Commented.Of(document, Commented.At(text, spans));
        Assert.Equal(spans.Select(text.ToString), commented.Passages);
        Assert.Empty(NewErrors(document, commented.Document));
    }

    [Fact]
    public void Without_findings_the_document_is_the_same()
    {
        var document = Of(P("甲"));
        Assert.True(Commented.Of(document, Commented.Assess(document, "甲") with { Findings = [] }).Document.Content.Span.SequenceEqual(document.Content.Span));
    }

    [Fact]
    public void Another_file_or_another_text_is_refused()
    {
        var assessment = Commented.Assess(Of(P("甲")), "甲");
        var notWord = Assert.Throws<ArgumentException>(() => WordAnnotator.Annotate(new ReportDocument("甲"u8.ToArray(), "a.txt"), assessment, Stream.Null));
        Assert.Contains("a.txt", notWord.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => WordAnnotator.Annotate(Of(P("乙")), assessment, Stream.Null));
    }

    private static ReportDocument WithHeaderAndComment() => Of(
        $"<w:p><w:commentRangeStart w:id=\"0\"/>{R("正文")}<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>",
        more: main =>
        {
            main.AddNewPart<HeaderPart>().Header = new Header(new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("页眉"))));
            main.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments(new Comment(new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("旧批注")))) { Id = "0", Author = "甲" });
        });

    private static List<string> NewErrors(ReportDocument before, ReportDocument after)
    {
        var known = Errors(before).ToHashSet(StringComparer.Ordinal);
        return [.. Errors(after).Where(error => !known.Contains(error))];

        static List<string> Errors(ReportDocument document)
        {
            using var word = WordprocessingDocument.Open(new MemoryStream(document.Content.ToArray()), isEditable: false);
            return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(word).Select(error => $"{error.Part?.Uri} {error.Description}")];
        }
    }
}
