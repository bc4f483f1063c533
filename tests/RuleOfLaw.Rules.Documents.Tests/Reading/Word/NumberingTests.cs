using RuleOfLaw.Rules.Documents.Reading.Word;
using static RuleOfLaw.Rules.Documents.Tests.Reading.Word.Docx;

namespace RuleOfLaw.Rules.Documents.Tests.Reading.Word;

public sealed class NumberingTests
{
    private static readonly string Chapters =
        Abstract(0, Level(0, "chineseCountingThousand", "%1、") + Level(1, "chineseCountingThousand", "（%2）") + Level(2, "decimal", "%3.")) + List(1, 0);

    [Fact]
    public void Levels_count_and_start_again_below_a_higher_one() => Assert.Equal(
        "一、甲\n（一）乙\n（二）丙\n1.丁\n2.戊\n（三）己\n1.庚\n二、辛\n（一）壬",
        Read(Item("甲", 1) + Item("乙", 1, 1) + Item("丙", 1, 1) + Item("丁", 1, 2) + Item("戊", 1, 2) + Item("己", 1, 1) + Item("庚", 1, 2) + Item("辛", 1) + Item("壬", 1, 1), numbering: Chapters));

    [Fact]
    public void A_level_opens_those_above_it() => Assert.Equal(
        "1.1.甲\n1.2.乙\n2.丙",
        Read(Item("甲", 1, 1) + Item("乙", 1, 1) + Item("丙", 1), numbering: Abstract(0, Level(0, "decimal", "%1.") + Level(1, "decimal", "%1.%2.")) + List(1, 0)));

    [Fact]
    public void Lists_of_one_origin_go_on_and_a_start_of_their_own_counts_once() => Assert.Equal(
        "一、甲\n二、乙\n五、丙\n六、丁\n七、戊",
        Read(
            Item("甲", 1) + Item("乙", 2) + Item("丙", 3) + Item("丁", 3) + Item("戊", 1),
            numbering: Chapters + List(2, 0) + List(3, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>")));

    [Fact]
    public void A_list_may_change_a_level() => Assert.Equal(
        "(a)甲",
        Read(Item("甲", 2), numbering: Chapters + List(2, 0, $"<w:lvlOverride w:ilvl=\"0\">{Level(0, "lowerLetter", "(%1)")}</w:lvlOverride>")));

    [Fact]
    public void Legal_levels_show_digits_and_a_number_that_ends_in_one_keeps_a_distance() => Assert.Equal(
        "一 甲\n1.1 乙\n第一章 丙\n丁",
        Read(
            Item("甲", 1) + Item("乙", 1, 1) + Item("丙", 2) + Item("丁", 0),
            numbering: Abstract(0, Level(0, "chineseCounting", "%1") + Level(1, "decimal", "%1.%2", "<w:isLgl/>")) + Abstract(1, Level(0, "chineseCounting", "第%1章")) + List(1, 0) + List(2, 1)));

    [Fact]
    public void A_level_without_suffix_touches_its_text() =>
        Assert.Equal("一是抓学习", Read(Item("抓学习", 1), numbering: Abstract(0, Level(0, "chineseCounting", "%1是", "<w:suff w:val=\"nothing\"/>")) + List(1, 0)));

    [Theory]
    [InlineData(0, "1.1.1.2.")]
    [InlineData(1, "1.1.1.1.")]
    public void A_level_starts_again_where_it_says(int restart, string expected)
    {
        var levels = Level(0, "decimal", "%1.") + Level(1, "decimal", "%2.") + Level(2, "decimal", "%3.", $"<w:lvlRestart w:val=\"{restart}\"/>");
        var text = Read(Item("", 1) + Item("", 1, 1) + Item("", 1, 2) + Item("", 1, 0) + Item("", 1, 2), numbering: Abstract(0, levels) + List(1, 0));
        Assert.Equal(expected, string.Concat(text.Split('\n').Where((_, index) => index != 3)));
    }

    [Fact]
    public void A_style_brings_its_list_and_the_list_its_level()
    {
        const string Styles = """
            <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="h1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="h2"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="H2b"><w:name w:val="h2b"/><w:basedOn w:val="H2"/></w:style>
            <w:style w:type="paragraph" w:styleId="Plain"><w:name w:val="plain"/><w:basedOn w:val="H2"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
            """;
        var numbering = Abstract(0, Level(0, "chineseCounting", "%1、", style: "H1") + Level(1, "chineseCounting", "（%2）", style: "H2")) + List(1, 0);
        var body = Styled("甲", "H1") + Styled("乙", "H2") + Styled("丙", "H2b") + Styled("丁", "Plain") + P("戊", "<w:pStyle w:val=\"H2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>");
        Assert.Equal("一、甲\n（一）乙\n（二）丙\n丁\n戊", Read(body, Styles, numbering));
    }

    [Fact]
    public void A_list_may_name_a_style_of_lists()
    {
        const string Styles = """<w:style w:type="numbering" w:styleId="L"><w:name w:val="l"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>""";
        var numbering = Abstract(0, "<w:styleLink w:val=\"L\"/>" + Level(0, "decimalEnclosedCircle", "%1")) + Abstract(1, "<w:numStyleLink w:val=\"L\"/>") + List(1, 0) + List(2, 1);
        Assert.Equal("①甲\n②乙", Read(Item("甲", 2) + Item("乙", 2), Styles, numbering));
        Assert.Equal("①甲", Read(Item("甲", 2), styles: null, numbering));
    }

    [Fact]
    public void Links_and_styles_in_circles_end()
    {
        const string Styles = """
            <w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>
            <w:style w:type="numbering" w:styleId="L"><w:name w:val="l"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:type="numbering" w:styleId="M"><w:name w:val="m"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            """;
        var numbering = Abstract(0, "<w:numStyleLink w:val=\"L\"/>") + Abstract(1, "<w:numStyleLink w:val=\"M\"/>") + List(1, 0) + List(2, 1);
        Assert.Equal("甲\n乙", Read(Styled("甲", "A") + Item("乙", 1), Styles, numbering));
    }

    [Fact]
    public void Bullets_are_shown_as_they_look() => Assert.Equal(
        "•甲\n—乙\n●丙",
        Read(
            Item("甲", 1) + Item("乙", 1, 1) + Item("丙", 1, 2),
            numbering: Abstract(0, Level(0, "bullet", "\uF0B7", "<w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr>") + Level(1, "bullet", "—") + Level(2, "bullet", "●")) + List(1, 0)));

    [Fact]
    public void Hidden_and_deleted_paragraphs_are_not_counted() => Assert.Equal(
        "一、甲\n二、丁",
        Read(
            Item("甲", 1)
            + "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del w:id=\"1\" w:author=\"x\"/></w:rPr></w:pPr><w:del w:id=\"2\" w:author=\"x\"><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>"
            + "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + R("丙", "<w:vanish/>") + "</w:p>"
            + Item("丁", 1),
            numbering: Chapters));

    [Fact]
    public void A_custom_format_is_filled_with_zeros() => Assert.Equal("001.甲", Read(Item("甲", 1), numbering: Abstract(0,
        """<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>""") + List(1, 0)));

    [Theory]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCounting", 21, "二十一")]
    [InlineData("chineseCounting", 105, "一〇五")]
    [InlineData("chineseCountingThousand", 12, "十二")]
    [InlineData("chineseCountingThousand", 105, "一百零五")]
    [InlineData("chineseCountingThousand", 110, "一百一十")]
    [InlineData("chineseCountingThousand", 3001, "三千零一")]
    [InlineData("chineseCountingThousand", 100200, "十万零二百")]
    [InlineData("chineseLegalSimplified", 11, "壹拾壹")]
    [InlineData("chineseLegalSimplified", 205, "贰佰零伍")]
    [InlineData("ideographDigital", 10, "一〇")]
    [InlineData("japaneseCounting", 111, "百十一")]
    [InlineData("japaneseCounting", 1001, "千一")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("decimalZero", 3, "03")]
    [InlineData("decimalEnclosedCircle", 20, "⑳")]
    [InlineData("decimalEnclosedCircle", 21, "21")]
    [InlineData("decimalEnclosedParen", 2, "⑵")]
    [InlineData("decimalEnclosedFullstop", 3, "⒊")]
    [InlineData("ideographEnclosedCircle", 10, "㊉")]
    [InlineData("ideographTraditional", 3, "丙")]
    [InlineData("upperRoman", 1994, "MCMXCIV")]
    [InlineData("lowerRoman", 4, "iv")]
    [InlineData("upperLetter", 27, "AA")]
    [InlineData("lowerLetter", 3, "c")]
    [InlineData("lowerLetter", 0, "0")]
    [InlineData("numberInDash", 3, "- 3 -")]
    [InlineData("none", 3, "")]
    [InlineData("thaiLetters", 3, "3")]
    [InlineData("upperRoman", int.MaxValue, "2147483647")]
    [InlineData("chineseLegalSimplified", int.MinValue, "-2147483648")]
    public void A_number_is_written_in_its_format(string format, int value, string expected) => Assert.Equal(expected, NumberFormats.Format(format, value));

    internal static string Level(int level, string format, string text, string more = "", string? style = null)
    {
        var link = style is null ? string.Empty : $"<w:pStyle w:val=\"{style}\"/>";
        var properties = more.StartsWith("<w:rPr", StringComparison.Ordinal);
        return $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{(properties ? "" : Before(more))}{link}{(properties ? "" : After(more))}<w:lvlText w:val=\"{text}\"/>{(properties ? more : "")}</w:lvl>";

        static string Before(string one) => one.StartsWith("<w:lvlRestart", StringComparison.Ordinal) ? one : string.Empty;
        static string After(string one) => one.StartsWith("<w:lvlRestart", StringComparison.Ordinal) ? string.Empty : one;
    }

    internal static string Abstract(int id, string content) => $"<w:abstractNum w:abstractNumId=\"{id}\">{content}</w:abstractNum>";

    internal static string List(int id, int of, string changes = "") => $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{of}\"/>{changes}</w:num>";

    private static string Styled(string text, string style) => P(text, $"<w:pStyle w:val=\"{style}\"/>");
}
