using static RuleOfLaw.Rules.Documents.Tests.Reading.Word.Docx;

namespace RuleOfLaw.Rules.Documents.Tests.Reading.Word;

public sealed class ParagraphTests
{
    [Fact]
    public void A_paragraph_is_a_line() => Assert.Equal("一\n\n二", Read(P("一") + "<w:p/>" + P("二") + "<w:sectPr/>"));

    [Fact]
    public void Breaks_within_a_paragraph() => Assert.Equal(
        "a\nb\tc\nd-ef",
        Read("""<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:br w:type="page"/><w:lastRenderedPageBreak/><w:t>f</w:t></w:r></w:p>"""));

    [Fact]
    public void Blanks_count_only_where_they_are_kept() => Assert.Equal(
        "ab c d",
        Read("""<w:p><w:r><w:t> a </w:t></w:r><w:r><w:t xml:space="preserve">b c</w:t></w:r><w:r><w:t xml:space="preserve">&#10;d</w:t></w:r></w:p>"""));

    [Fact]
    public void Wrappers_of_runs_are_looked_through() => Assert.Equal(
        "甲乙丙丁戊己",
        Read($"""
            <w:p><w:hyperlink w:anchor="x">{R("甲")}</w:hyperlink><w:smartTag w:uri="u" w:element="e">{R("乙")}</w:smartTag><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{R("丙")}</w:sdtContent></w:sdt>
            <w:customXml w:uri="u" w:element="e">{R("丁")}</w:customXml><w:bdo w:val="ltr">{R("戊")}</w:bdo></w:p>
            """.ReplaceLineEndings(string.Empty).Replace("</w:p>", R("己") + "</w:p>", StringComparison.Ordinal)));

    [Fact]
    public void Blocks_in_content_controls_are_read() =>
        Assert.Equal("一\n二", Read($"<w:sdt><w:sdtPr/><w:sdtContent>{P("一")}<w:customXml w:element=\"e\">{P("二")}</w:customXml></w:sdtContent></w:sdt>"));

    [Fact]
    public void Symbols_readings_and_formulas() => Assert.Equal(
        "□☑①•镇x+1😀",
        Read("""
            <w:p><w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/><w:sym w:font="Wingdings" w:char="00FE"/><w:sym w:font="SimSun" w:char="2460"/><w:sym w:font="Webdings" w:char="F001"/></w:r><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>zhèn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>镇</w:t></w:r></w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath><w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F600"/></mc:Choice><mc:Fallback><w:t>?</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """));

    [Fact]
    public void Marks_of_notes_and_comments_and_embedded_objects_are_no_text() => Assert.Equal(
        "前后",
        Read("""
            <w:p><w:r><w:t>前</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="0"/><w:r><w:t>后</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:object><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>对象</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:object></w:r></w:p>
            """));

    [Fact]
    public void Headers_and_footers_are_not_read()
    {
        var document = Of(P("正文"), more: main =>
        {
            main.AddNewPart<DocumentFormat.OpenXml.Packaging.HeaderPart>("h1").Header = new DocumentFormat.OpenXml.Wordprocessing.Header(
                new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new DocumentFormat.OpenXml.Wordprocessing.Run(new DocumentFormat.OpenXml.Wordprocessing.Text("页眉"))));
            main.Document!.Body!.AppendChild(new DocumentFormat.OpenXml.Wordprocessing.SectionProperties(new DocumentFormat.OpenXml.Wordprocessing.HeaderReference { Id = "h1" }));
        });
        Assert.Equal("正文", new Documents.Reading.WordReader().Read(document).ToString());
    }

    [Fact]
    public void The_strict_form_is_read_as_the_transitional_one() => Assert.Equal("一、正文", new Documents.Reading.WordReader().Read(Zip(
        "strict.docx",
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/content/main.xml"/></Relationships>"""),
        ("content/_rels/main.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/numbering" Target="../lists.xml"/></Relationships>"""),
        ("lists.xml", """<w:numbering xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""),
        ("content/main.xml", """<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>正文</w:t></w:r></w:p></w:body></w:document>"""))).ToString());
}
