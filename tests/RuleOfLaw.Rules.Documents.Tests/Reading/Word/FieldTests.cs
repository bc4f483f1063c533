using static RuleOfLaw.Rules.Documents.Tests.Reading.Word.Docx;

namespace RuleOfLaw.Rules.Documents.Tests.Reading.Word;

public sealed class FieldTests
{
    [Fact]
    public void A_field_shows_its_result() =>
        Assert.Equal("第3页共9页", Read($"<w:p>{R("第")}{Field("PAGE", R("3"))}{R("页共")}<w:fldSimple w:instr=\"NUMPAGES\">{R("9")}</w:fldSimple>{R("页")}</w:p>"));

    [Fact]
    public void Fields_stand_in_the_instructions_and_results_of_others() =>
        Assert.Equal("前中后", Read($"<w:p>{Field("IF " + "</w:instrText></w:r>" + Field("PAGE", R("隐")) + "<w:r><w:instrText>", R("前") + Field("REF a", R("中")) + R("后"))}</w:p>"));

    [Fact]
    public void A_field_may_stand_in_one_run() => Assert.Equal(
        "a1b",
        Read("""<w:p><w:r><w:t>a</w:t><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:t>no</w:t><w:fldChar w:fldCharType="separate"/><w:t>1</w:t><w:fldChar w:fldCharType="end"/><w:t>b</w:t></w:r></w:p>"""));

    [Fact]
    public void The_table_of_contents_is_left_out()
    {
        var first = $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o \"1-2\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{R("一、成效")}{Field("PAGEREF a", R("1"))}</w:p>";
        const string Last = "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        Assert.Equal("报告\n一、成效", Read(P("报告") + first + P("二、问题\t2") + Last + P("一、成效")));
    }

    [Fact]
    public void The_gallery_s_table_of_contents_is_left_out_with_its_heading() => Assert.Equal(
        "报告\n正文",
        Read(P("报告") + $"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{P("目录")}{P("一、成效")}</w:sdtContent></w:sdt>" + P("正文")));

    [Fact]
    public void A_field_without_an_end_hides_nothing() => Assert.Equal(
        "甲乙\n丙\n丁",
        Read($"<w:p>{R("甲")}<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>{R("乙")}</w:p>" + P("丙") + $"<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>{R("丁")}</w:p>".Replace("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "", StringComparison.Ordinal)));
}
