using System.Text;
using RuleOfLaw.Rules.Documents.Reading;
using RuleOfLaw.Rules.Documents.Reading.Html;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Tests.Reading.Html;

public sealed class HtmlReaderTests
{
    private const string Report = "竹漪镇2024年法治政府建设年度报告\n一、主要举措和成效\n（一）全年开展法治宣传12场，1200人参加。\n二、存在的问题\n普法形式单一，年轻人参与少。";

    [Fact]
    public void Only_the_report_of_a_page_is_read() =>
        Assert.Equal(Report, Read(TestPage.WithShell(Report, "utf-8")).ToString());

    [Theory]
    [InlineData("<p>一、　二</p><p>三&nbsp;四</p>", "一、　二\n三\u00A0四")]
    [InlineData("<p>　　段首缩进。</p><p>&nbsp; &emsp;段首。 </p>", "段首缩进。\n段首。")]
    [InlineData("<p>一行<br>又一行<br/><br/>再一行</p>", "一行\n又一行\n再一行")]
    [InlineData("<div>文字<b>粗</b><i>斜</i>\n   续行\n and  so\n on</div>", "文字粗斜续行 and so on")]
    [InlineData("<ol><li>甲<li>乙<ol type=a start=3><li>丙</ol></ol>", "1.甲\n2.乙\nc.丙")]
    [InlineData("<ol style='list-style-type: cjk-ideographic' start=9><li>甲<li>乙<li value=21>丙</ol>", "九、甲\n十、乙\n二十一、丙")]
    [InlineData("<ol style='list-style:none'><li>1.甲</li></ol><ul><li>乙</ul>", "1.甲\n乙")]
    [InlineData("<ol reversed><li>甲<li>乙</ol><ol type=I start=9><li>丙<li><li>丁</ol>", "2.甲\n1.乙\nIX.丙\nXI.丁")]
    [InlineData("<table><tr><th>项目</th><th>件数</th></tr><tr><td>调解</td><td><p>146</p><p>件</p></td></tr></table>", "项目\t件数\n调解\t146 件")]
    [InlineData("<p><ruby>法<rp>(</rp><rt>fa</rt><rp>)</rp></ruby>治<sup>[1]</sup>&lt;政府&gt;&amp;&#8220;建设&#x201D;</p>", "法治[1]<政府>&“建设”")]
    [InlineData("<p>零\u200B宽\u00AD字</p><pre>一\n 二</pre><p hidden>无</p><p aria-hidden=true>无</p><p style='DISPLAY : none'>无</p>", "零宽字\n一\n二")]
    [InlineData("<p>甲<script>无</script><style>无</style><select><option>无</select><textarea>无</textarea><!-- 无 -->乙</p>", "甲乙")]
    [InlineData("<p>未闭合<p>的<b>段<p>落</b></div>", "未闭合\n的段\n落")]
    public void Text_is_laid_out_as_a_browser_does(string html, string text) => Assert.Equal(text, Read(html).ToString());

    [Theory]
    [InlineData("<title>竹漪镇2024年法治政府建设年度报告_湖榆县人民政府</title><body><p>一、成效。", "竹漪镇2024年法治政府建设年度报告\n一、成效。")]
    [InlineData("<title>湖榆县政府网-竹漪镇2021-2025年法治政府建设情况报告</title><body><p>一、成效。", "竹漪镇2021-2025年法治政府建设情况报告\n一、成效。")]
    [InlineData("<meta name=ArticleTitle content='竹漪镇2024年法治政府建设年度报告'><title>详情页</title><body><p>一、成效。", "竹漪镇2024年法治政府建设年度报告\n一、成效。")]
    [InlineData("<h1>湖榆县<br>竹漪镇2024年法治政府建设年度报告</h1><article><p>一、成效。</p></article>", "湖榆县竹漪镇2024年法治政府建设年度报告\n一、成效。")]
    [InlineData("<h1>竹漪镇2024年法治政府建设年度报告</h1><article><p>竹漪镇2024年法治</p><p>政府建设年度报告</p><p>一、成效。</article>", "竹漪镇2024年法治\n政府建设年度报告\n一、成效。")]
    [InlineData("<title>年报</title><h1>法治年报</h1><article><p>竹漪镇人民政府关于2024年法治政府建设情况的报告<p>一、成效。</article>", "竹漪镇人民政府关于2024年法治政府建设情况的报告\n一、成效。")]
    public void The_title_comes_first_and_once(string html, string text) => Assert.Equal(text, Read(html).ToString());

    [Fact]
    public void A_table_that_lays_out_the_page_is_no_table()
    {
        var text = string.Concat(Enumerable.Repeat("全年调解纠纷若干件，群众满意。", 20));
        Assert.Equal(text + "\n完。", Read($"<table><tr><td>栏目<td><p>{text}</p><p>完。</p></table>").ToString().Replace("栏目\n", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_stretch_has_its_place()
    {
        var text = Read("<html><body><div>无</div><div><p>一、成效。</p><p>调 解 \n <b>12</b>件。</p><ol><li>甲。</ol></div></body></html>");
        var b = text.ToString().IndexOf("12", StringComparison.Ordinal);
        Assert.Equal<TextOrigin>(
            [new TextOrigin(new TextSpan(b, 2), "html[1]/body[1]/div[2]/p[2]/b[1]/text()[1]"), new TextOrigin(new TextSpan(b + 2, 1), "html[1]/body[1]/div[2]/p[2]/text()[2]")],
            text.GetOrigins(new TextSpan(b, 3)));
        var item = text.ToString().IndexOf("1.甲", StringComparison.Ordinal);
        Assert.Equal<TextOrigin>(
            [new TextOrigin(new TextSpan(item, 2), "html[1]/body[1]/div[2]/ol[1]/li[1]", null), new TextOrigin(new TextSpan(item + 2, 2), "html[1]/body[1]/div[2]/ol[1]/li[1]/text()[1]")],
            text.GetOrigins(new TextSpan(item, 4)));
        Assert.Empty(text.GetOrigins(new TextSpan(b - 1, 1)));
        Assert.All(text.Origins, origin => Assert.True(origin.Offset is null or >= 0));
    }

    [Fact]
    public void Places_hold_the_text_they_are_given_for()
    {
        var page = TestPage.WithShell(SampleReports.Text(SampleReports.Names[0]), "utf-8");
        var text = Read(page);
        var nodes = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).DocumentElement, "html[1]", nodes);
        Assert.NotEmpty(text.Origins);
        foreach (var origin in text.Origins)
        {
            Assert.Equal(text.ToString(origin.Span), nodes[origin.Place].Substring(origin.Offset!.Value, origin.Span.Length));
        }

        Assert.Equal(text.Length - (text.LineCount - 1), text.Origins.Sum(origin => origin.Span.Length));
    }

    [Theory]
    [InlineData("utf-8", "gb2312")]
    [InlineData("gb18030", "utf-8")]
    [InlineData("gb18030", "gb2312")]
    [InlineData("utf-16", "gb2312")]
    [InlineData("utf-16BE", "utf-8")]
    public void The_bytes_decide_the_encoding(string encoding, string declared)
    {
        var encoder = encoding is "gb18030" ? SampleReports.Gbk : Encoding.GetEncoding(encoding);
        byte[] bytes = [.. encoder.GetPreamble(), .. encoder.GetBytes(TestPage.WithShell(Report, declared))];
        Assert.Equal(Report, Read(bytes).ToString());
    }

    [Fact]
    public void Big5_is_read_where_a_page_says_so()
    {
        var big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!;
        Assert.Equal("法治政府建設。", Read(big5.GetBytes("<meta http-equiv='Content-Type' content='text/html; charset=big5'><body><p>法治政府建設。")).ToString());
    }

    [Fact]
    public void A_character_cut_in_two_does_not_make_a_page_gibberish()
    {
        var page = TestPage.WithShell(Report, "utf-8").Replace("<title>", "<meta name=description content='概要@'><title>", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(page).ToList();
        bytes[bytes.IndexOf((byte)'@')] = 0xE4;
        Assert.Equal(Report, Read([.. bytes]).ToString());
    }

    [Theory]
    [InlineData("<!DOCTYPE html><p>甲</p>", "a.txt", true)]
    [InlineData("\uFEFF \n<!-- x --><?xml version='1.0'?><HTML>", "a", true)]
    [InlineData("<p>甲</p>", "a.html", true)]
    [InlineData("<p>甲</p>", null, true)]
    [InlineData("<p>甲</p>", "a.txt", false)]
    [InlineData("甲<br>乙", "a.htm", true)]
    [InlineData("甲<br>乙", "a.md", false)]
    [InlineData("标签<div>只是提到", null, false)]
    [InlineData("没有标签", "a.html", false)]
    [InlineData("<pre>不算</pre", "a", false)]
    [InlineData("<?xml version='1.0'?><x/>", "a.xml", false)]
    [InlineData("<!-- 没完", "a.html", false)]
    public void A_page_is_known_by_its_content(string content, string? path, bool isPage) =>
        Assert.Equal(isPage, new HtmlReader().CanRead(new ReportDocument(Encoding.UTF8.GetBytes(content), path)));

    [Theory]
    [InlineData("<html><body><script>load()</script><img src='1.jpg'></body></html>")]
    [InlineData("<html><frameset><frame src='a.html'></frameset></html>")]
    [InlineData("<html>")]
    public void A_page_without_text_says_so(string html)
    {
        var error = Assert.Throws<UnreadableTextException>(() => Read(html));
        Assert.Equal(UnreadableReason.NoText, error.Reason);
        Assert.Contains("网页", error.Message, StringComparison.Ordinal);
    }

    internal static SourceText Read(string html) => Read(Encoding.UTF8.GetBytes(html));

    internal static SourceText Read(byte[] html) => new HtmlReader().Read(new ReportDocument(html, "page.html"));

    private static void Collect(AngleSharp.Dom.INode parent, string path, Dictionary<string, string> nodes)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var child in parent.ChildNodes)
        {
            var name = child is AngleSharp.Dom.IText ? "text()" : child is AngleSharp.Dom.IElement element ? element.LocalName : "node()";
            var place = $"{path}/{name}[{numbers[name] = numbers.GetValueOrDefault(name) + 1}]";
            nodes[place] = child.TextContent;
            Collect(child, place, nodes);
        }
    }
}
