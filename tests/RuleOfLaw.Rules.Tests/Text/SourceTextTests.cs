using System.Text;
using CsCheck;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Text;

public sealed class SourceTextTests
{
    private const string Sample = "竹漪镇2024年\n一、成效";

    [Theory]
    [InlineData("a\nb", 2, 1, 0)]
    [InlineData("a\r\nb", 3, 1, 0)]
    [InlineData("a\rb", 2, 1, 0)]
    [InlineData("a\u2028b", 2, 1, 0)]
    [InlineData("ab", 2, 0, 2)]
    [InlineData("a\n", 2, 1, 0)]
    public void GetLinePosition_counts_every_kind_of_line_break(string text, int position, int line, int character) =>
        Assert.Equal(new LinePosition(line, character), SourceText.From(text).GetLinePosition(position));

    [Fact]
    public void Lines_and_positions_agree() => Gen.String[Gen.Char["ab中\r\n\u2029"], 0, 40].Sample(text =>
    {
        var source = SourceText.From(text);
        for (var position = 0; position <= text.Length; position++)
        {
            var (line, character) = source.GetLinePosition(position);
            Assert.InRange(line, 0, source.LineCount - 1);
            var start = position - character;
            Assert.Equal(start, source.GetLine(line).Start);
        }
    });

    [Fact]
    public void GetLine_leaves_the_line_break_out() => Assert.Equal("一", SourceText.From("一\r\n二").ToString(SourceText.From("一\r\n二").GetLine(0)));

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16le-bom", "utf-16be-bom", "utf-16le", "utf-16be", "gb18030"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Decode_reads_each_encoding_to_the_same_text(string encoding)
    {
        byte[] bytes = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Sample),
            "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sample)],
            "utf-16le-bom" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sample)],
            "utf-16be-bom" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sample)],
            "utf-16le" => Encoding.Unicode.GetBytes(Sample),
            "utf-16be" => Encoding.BigEndianUnicode.GetBytes(Sample),
            _ => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Sample),
        };
        Assert.Equal(Sample, SourceText.Decode(bytes).ToString());
    }

    public static TheoryData<byte[], UnreadableReason> Unreadable => new()
    {
        { [], UnreadableReason.Empty },
        { "  \n\t"u8.ToArray(), UnreadableReason.Empty },
        { [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 1, 2, 0xFF], UnreadableReason.Binary },
        { [(byte)'a', 0, (byte)'b'], UnreadableReason.Binary },
        { [0x81, 0xFF, 0xFF], UnreadableReason.UnknownEncoding },
        { [0xFF, 0xFE, 0x00, 0xD8], UnreadableReason.UnknownEncoding },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Decode_says_why_bytes_are_no_text(byte[] bytes, UnreadableReason reason)
    {
        var exception = Assert.Throws<UnreadableTextException>(() => SourceText.Decode(bytes, "a.txt"));
        Assert.Equal(reason, exception.Reason);
        Assert.StartsWith("a.txt: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("法治政府建设年度报告")]
    [InlineData("全年开展宣传12场，1200人参加。")]
    [InlineData("plain ASCII, in two bytes each")]
    public void Utf16_without_a_mark_is_known_by_its_pattern(string text)
    {
        Assert.Equal(text, SourceText.Decode(Encoding.Unicode.GetBytes(text)).ToString());
        Assert.Equal(text, SourceText.Decode(Encoding.BigEndianUnicode.GetBytes(text)).ToString());
        Assert.Empty(SourceText.Decode(Encoding.Unicode.GetBytes(text)).Encoding!.GetPreamble());
        Assert.Equal(text, SourceText.Decode(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text)).ToString());
    }

    /// <summary>Its bytes stand here and not among the theory's data, which the test platform would send to and fro.</summary>
    [Fact]
    public void Decode_refuses_a_text_that_is_too_large()
    {
        var exception = Assert.Throws<UnreadableTextException>(() => SourceText.Decode(new byte[SourceText.MaximumBytes + 1], "a.txt"));
        Assert.Equal(UnreadableReason.TooLarge, exception.Reason);
    }

    [Fact]
    public void Load_names_a_missing_file()
    {
        var exception = Assert.Throws<UnreadableTextException>(() => SourceText.Load("no/such/file.txt"));
        Assert.Equal(UnreadableReason.NotFound, exception.Reason);
        Assert.Contains("no/such/file.txt", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_span_leads_back_to_the_places_it_covers()
    {
        var text = SourceText.From("一、工作\n全年普法", "报告.docx", [
            new TextOrigin(new TextSpan(0, 2), "body/paragraph[1]", Offset: null),
            new TextOrigin(new TextSpan(2, 2), "body/paragraph[1]/run[1]"),
            new TextOrigin(new TextSpan(5, 4), "body/paragraph[2]/run[1]", Offset: 7)]);
        Assert.Equal(
            [new TextOrigin(new TextSpan(3, 1), "body/paragraph[1]/run[1]", 1), new TextOrigin(new TextSpan(5, 2), "body/paragraph[2]/run[1]", 7)],
            text.GetOrigins(TextSpan.FromBounds(3, 7)).AsEnumerable());
        Assert.Equal([new TextOrigin(new TextSpan(1, 1), "body/paragraph[1]", Offset: null)], text.GetOrigins(new TextSpan(1, 1)).AsEnumerable());
        Assert.Empty(text.GetOrigins(new TextSpan(4, 1)));
        Assert.Empty(SourceText.From("一").GetOrigins(new TextSpan(0, 1)));
    }

    [Theory]
    [InlineData(0, 2, 1, 1)]
    [InlineData(2, 1, 0, 1)]
    [InlineData(0, 1, 2, 9)]
    public void Origins_out_of_order_or_outside_are_refused(int start1, int length1, int start2, int length2) =>
        Assert.Throws<ArgumentException>(() => SourceText.From("全年普法", path: null, [new TextOrigin(new TextSpan(start1, length1), "a"), new TextOrigin(new TextSpan(start2, length2), "b")]));
}
