using static RuleOfLaw.Rules.Documents.Tests.Reading.Word.Docx;

namespace RuleOfLaw.Rules.Documents.Tests.Reading.Word;

/// <summary>Tracked changes are read as accepted, hidden text as hidden.</summary>
public sealed class ChangesTests
{
    private const string By = "w:id=\"1\" w:author=\"x\"";

    [Fact]
    public void Insertions_stay_and_deletions_go() => Assert.Equal(
        "今年办结12件",
        Read($"<w:p>{R("今年")}<w:del {By}><w:r><w:delText>受理</w:delText></w:r></w:del><w:ins {By}>{R("办结")}</w:ins><w:moveFrom {By}>{R("9")}</w:moveFrom><w:moveTo {By}>{R("12")}</w:moveTo>{R("件")}</w:p>"));

    [Fact]
    public void A_deleted_mark_joins_paragraphs() =>
        Assert.Equal("甲乙\n丙", Read(P("甲", $"<w:rPr><w:del {By}/></w:rPr>") + P("乙") + P("丙", $"<w:rPr><w:moveFrom {By}/></w:rPr>")));

    [Fact]
    public void A_deleted_paragraph_leaves_no_line() => Assert.Equal(
        "甲\n丙",
        Read(P("甲") + $"<w:p><w:pPr><w:rPr><w:del {By}/></w:rPr></w:pPr><w:del {By}><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>" + P("丙")));

    [Fact]
    public void Deleted_rows_and_cells_go() => Assert.Equal(
        "甲\t丙\n庚",
        Read($"<w:tbl><w:tr>{Cell(P("甲"))}{Cell(P("乙"), $"<w:cellDel {By}/>")}{Cell(P("丙"))}</w:tr><w:tr><w:trPr><w:del {By}/></w:trPr>{Cell(P("丁"))}</w:tr></w:tbl>" + P("庚")));

    [Fact]
    public void Hidden_text_is_hidden_by_run_style_and_both_turn_it_over()
    {
        const string Styles = """
            <w:style w:type="paragraph" w:styleId="P"><w:name w:val="p"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Q"><w:name w:val="q"/><w:basedOn w:val="P"/></w:style>
            <w:style w:type="character" w:styleId="C"><w:name w:val="c"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="D"><w:name w:val="d"/><w:basedOn w:val="C"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
            """;
        var plain = $"<w:p>{R("1")}{R("2", "<w:vanish/>")}{R("3", "<w:vanish w:val=\"false\"/>")}{R("4", "<w:rStyle w:val=\"C\"/>")}{R("5", "<w:rStyle w:val=\"D\"/>")}{R("6", "<w:webHidden/>")}{R("7", "<w:rStyle w:val=\"C\"/><w:vanish w:val=\"0\"/>")}</w:p>";
        var hidden = $"<w:p><w:pPr><w:pStyle w:val=\"Q\"/><w:rPr><w:vanish w:val=\"0\"/></w:rPr></w:pPr>{R("a")}{R("b", "<w:rStyle w:val=\"C\"/>")}{R("c", "<w:vanish w:val=\"0\"/>")}</w:p>";
        Assert.Equal("1357\nbc", Read(plain + hidden, Styles));
    }

    [Fact]
    public void A_hidden_mark_joins_and_a_hidden_paragraph_leaves_no_line() => Assert.Equal(
        "甲乙\n丁",
        Read(P("甲", "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + P("乙") + $"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{R("丙", "<w:vanish/>")}</w:p>" + P("丁")));
}
