using static RuleOfLaw.Rules.Documents.Tests.Reading.Word.Docx;

namespace RuleOfLaw.Rules.Documents.Tests.Reading.Word;

/// <summary>Tables and text boxes: text that does not stand in the body's own row of paragraphs.</summary>
public sealed class TableTests
{
    [Fact]
    public void A_row_is_a_line() =>
        Assert.Equal("前\n甲\t乙\n丙\t\n后", Read(P("前") + $"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{Cell(P("甲"))}{Cell(P("乙"))}</w:tr><w:tr>{Cell(P("丙"))}{Cell("<w:p/>")}</w:tr></w:tbl>" + P("后")));

    [Fact]
    public void A_merged_cell_is_read_once() => Assert.Equal(
        "甲\t乙\n\t丙\n丁",
        Read($"<w:tbl><w:tr>{Cell(P("甲"), "<w:vMerge w:val=\"restart\"/>")}{Cell(P("乙"))}</w:tr><w:tr>{Cell(P("甲"), "<w:vMerge/>")}{Cell(P("丙"))}</w:tr><w:tr>{Cell(P("丁"), "<w:gridSpan w:val=\"2\"/>")}</w:tr></w:tbl>"));

    [Fact]
    public void Paragraphs_and_tables_in_a_cell_keep_their_lines() => Assert.Equal(
        "甲\n乙\t丙\n一\t二\n丁",
        Read($"<w:tbl><w:tr>{Cell(P("甲") + P("乙"))}{Cell(P("丙") + $"<w:tbl><w:tr>{Cell(P("一"))}{Cell(P("二"))}</w:tr></w:tbl>" + P("丁"))}</w:tr></w:tbl>"));

    [Fact]
    public void Rows_and_cells_in_content_controls_are_read() => Assert.Equal(
        "甲\t乙",
        Read($"<w:tbl><w:sdt><w:sdtPr/><w:sdtContent><w:tr>{Cell(P("甲"))}<w:sdt><w:sdtPr/><w:sdtContent>{Cell(P("乙"))}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>"));

    [Fact]
    public void A_box_is_read_once_before_or_behind_its_paragraph() => Assert.Equal(
        "文件头\n正文一\n旁注\n正文二",
        Read($"<w:p>{Box(P("文件头"))}{R("正文")}{Box(P("旁注"))}{R("一")}</w:p>" + P("正文二")));

    [Fact]
    public void An_older_box_is_read_too_with_tables_and_numbers() => Assert.Equal(
        "\n甲\t乙\n1.丙",
        Read($"<w:p>{R(" ", "<w:vanish/>")}{R("", "")}</w:p>" + $"<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"x\"/></w:rPr></w:pPr>{OldBox($"<w:tbl><w:tr>{Cell(P("甲"))}{Cell(P("乙"))}</w:tr></w:tbl>" + Item("丙", 1))}</w:p>",
            numbering: NumberingTests.Abstract(0, NumberingTests.Level(0, "decimal", "%1.")) + NumberingTests.List(1, 0)).TrimEnd('\n'));

    [Fact]
    public void A_hidden_box_is_not_read() => Assert.Equal("甲", Read($"<w:p>{R("甲")}{Box(P("乙")).Replace("<w:r><mc:", "<w:r><w:rPr><w:vanish/></w:rPr><mc:", StringComparison.Ordinal)}</w:p>"));
}
