using System.Text;
using RuleOfLaw.Rules.Documents.Reading;
using RuleOfLaw.Rules.Documents.Reading.Html;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Tests.Reading.Html;

/// <summary>Pages that are made to cost much: each ends in a text or in a clear error; a test that hangs has failed.</summary>
public sealed class HtmlLimitsTests
{
    [Theory]
    [InlineData(50)]
    [InlineData(21)]
    public void A_page_that_is_too_large_is_refused(int megabytes)
    {
        var page = new byte[megabytes * 1024 * 1024];
        page.AsSpan().Fill((byte)'a');
        "<html><body>"u8.CopyTo(page);
        Assert.Equal(UnreadableReason.TooLarge, Refuse(page).Reason);
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<div/>", 100_000)]
    [InlineData("<div></b>", 100_000)]
    [InlineData("<span>", 2_000_000)]
    [InlineData("<table><tr><td>", 50_000)]
    [InlineData("<ul><li>", 50_000)]
    [InlineData("<svg><div><path/>", 50_000)]
    [InlineData("<p>x", 2_000_000)]
    [InlineData("</div>", 2_000_000)]
    public void A_page_with_too_many_tags_is_refused(string tags, int times) =>
        Assert.Equal(UnreadableReason.Excessive, Refuse(Encoding.UTF8.GetBytes("<html><body>" + Repeat(tags, times) + "文字。")).Reason);

    [Fact]
    public void Unclosed_formatting_that_every_paragraph_repeats_is_refused()
    {
        var page = "<p>" + string.Concat(Enumerable.Range(0, 250).Select(i => $"<font color=c{i}>")) + Repeat("<p>文字。", 20_000);
        Assert.Equal(UnreadableReason.Excessive, Refuse(Encoding.UTF8.GetBytes(page)).Reason);
    }

    [Theory]
    [InlineData("<table>", "<tr><td>项<td>数", 50_000)]
    [InlineData("<p ", "a=1 ", 500_000)]
    [InlineData("<p>", "文字。", 2_000_000)]
    [InlineData("<p>", "&nbsp;字", 1_000_000)]
    [InlineData("<p>", "<br>字", 300_000)]
    [InlineData("<p>", "<", 5_000_000)]
    [InlineData("<p>字", "<!--", 3_000_000)]
    [InlineData("<title>", "甲-", 1_000_000)]
    public void A_large_page_is_read_in_time_that_grows_with_it(string start, string part, int times)
    {
        try
        {
            Assert.NotEqual(0, HtmlReaderTests.Read("<html><body>" + start + Repeat(part, times) + "></p>完。").Length);
        }
        catch (UnreadableTextException e)
        {
            Assert.Equal(UnreadableReason.NoText, e.Reason);
        }
    }

    [Fact]
    public void A_page_with_an_open_drawing_is_no_deep_page()
    {
        var icon = "<svg viewBox='0 0 1 1'><path d='M0 0'/><circle r='1'/></svg>";
        Assert.Equal("一、成效。", HtmlReaderTests.Read("<body>" + Repeat(icon, 500) + "<p>一、成效。</p>").ToString());
    }

    [Fact]
    public void Nothing_is_fetched()
    {
        const string Page = """
            <?xml version="1.0"?><!DOCTYPE html [<!ENTITY file SYSTEM "file:///etc/hostname"><!ENTITY a "法治">]>
            <html><head><link rel="stylesheet" href="http://127.0.0.1:1/x.css"><script src="http://127.0.0.1:1/x.js"></script></head>
            <body><iframe src="file:///etc/hostname"></iframe><img src="http://127.0.0.1:1/x.png" onerror="x()"><p>&file;一、成效。</p></body></html>
            """;
        Assert.EndsWith("&file;一、成效。", HtmlReaderTests.Read(Page).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Work_can_be_stopped() =>
        Assert.ThrowsAny<OperationCanceledException>(() => new HtmlReader().Read(new ReportDocument("<p>文字。"u8.ToArray()), new CancellationToken(canceled: true)));

    private static UnreadableTextException Refuse(byte[] page) => Assert.Throws<UnreadableTextException>(() => HtmlReaderTests.Read(page));

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
