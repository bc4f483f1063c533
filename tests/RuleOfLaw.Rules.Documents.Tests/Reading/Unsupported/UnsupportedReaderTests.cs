using System.IO.Compression;
using System.Text;
using RuleOfLaw.Rules.Documents.Reading;
using RuleOfLaw.Rules.Documents.Reading.Unsupported;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Tests.Reading.Unsupported;

public sealed class UnsupportedReaderTests
{
    public static TheoryData<string, string> Formats => new()
    {
        { "ole:WordDocument", ".doc" },
        { "ole:Workbook", ".xls" },
        { "ole:PowerPoint Document", ".ppt" },
        { "ole:Else", "旧版 Office" },
        { "zip:OFD.xml", "OFD" },
        { "zip:xl/workbook.xml", ".xlsx" },
        { "zip:ppt/presentation.xml", ".pptx" },
        { "zip:mimetype=application/vnd.oasis.opendocument.text", ".odt" },
        { "zip:mimetype=application/epub+zip", ".epub" },
        { "zip:报告.txt", "压缩包" },
        { @"text:{\rtf1\ansi", ".rtf" },
        { "text:From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;", ".mht" },
        { "text:\uFEFF\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;", ".mht" },
        { "text:<?xml version='1.0'?><?mso-application progid='Word.Document'?><w:wordDocument/>", "Word 2003 XML" },
        { "text:<?xml version='1.0'?><uof:UOF/>", ".uof" },
        { "text:Founder CEB 2.0", ".ceb" },
        { "hex:89504E470D0A1A0A00", "图片" },
        { "hex:FFD8FFE000104A46", "图片" },
        { "hex:424D360000000000000036", "图片" },
        { "hex:52494646AABBCCDD57454250", "图片" },
        { "hex:526172211A0700CF", "压缩包" },
        { "hex:1F8B0800", "压缩包" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_known_format_is_named_with_advice(string recipe, string named)
    {
        var document = new ReportDocument(Make(recipe), "报告.txt");
        Assert.True(new UnsupportedReader().CanRead(document));
        var error = Assert.Throws<UnreadableTextException>(() => ReportReaders.Default.Read(document));
        Assert.Equal(UnreadableReason.UnsupportedFormat, error.Reason);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Matches("^报告.txt: 这是.*[请].* / this is .*", error.Message);
    }

    [Theory]
    [InlineData("text:BM25 是一种排序算法，不是图片。")]
    [InlineData("text:From: 湖榆县司法局")]
    [InlineData("text:PK 赛结束。")]
    [InlineData("hex:")]
    public void Text_is_left_to_others(string recipe) => Assert.False(new UnsupportedReader().CanRead(new ReportDocument(Make(recipe), "报告.doc")));

    [Fact]
    public void Every_format_says_what_it_is_in_both_languages() =>
        Assert.All(UnsupportedFormat.All, format =>
        {
            Assert.StartsWith("这是", format.Chinese, StringComparison.Ordinal);
            Assert.StartsWith("this is", format.English, StringComparison.Ordinal);
            Assert.All(format.Extensions, extension => Assert.StartsWith(".", extension, StringComparison.Ordinal));
        });

    [Fact]
    public void Documents_that_may_be_reports_are_looked_for() => Assert.Contains(".doc", ReportReaders.Default.Extensions);

    private static byte[] Make(string recipe)
    {
        var (kind, value) = (recipe[..recipe.IndexOf(':', StringComparison.Ordinal)], recipe[(recipe.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        switch (kind)
        {
            case "text":
                return Encoding.UTF8.GetBytes(value);
            case "hex":
                return Convert.FromHexString(value);
            case "ole":
                return [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(value), 0, 0];
            default:
                using (var stream = new MemoryStream())
                {
                    using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
                    {
                        using var entry = archive.CreateEntry(value.Split('=')[0], CompressionLevel.NoCompression).Open();
                        entry.Write(Encoding.UTF8.GetBytes(value.Split('=')[^1]));
                    }

                    return stream.ToArray();
                }
        }
    }
}
