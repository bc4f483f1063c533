using System.Globalization;
using System.Text;
using RuleOfLaw.Rules.Documents.Reading;
using static RuleOfLaw.Rules.Documents.Tests.Reading.Word.Docx;

namespace RuleOfLaw.Rules.Documents.Tests.Reading.Word;

/// <summary>Makes the Word file a clerk would have written: headings are numbered by lists and styles, and the text is parted into runs of no meaning.</summary>
internal static class SampleDocx
{
    private const string Numerals = "零一二三四五六七八九十";

    private const string Styles = """
        <w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        """;

    public static ReportDocument Of(string text, string path = "report.docx")
    {
        var lists = new Lists();
        var body = string.Concat(text.Split('\n').Select(line => Paragraph(line, lists)));
        return Docx.Of(body + "<w:sectPr/>", Styles, lists.ToString(), path: path);
    }

    private static string Paragraph(string line, Lists lists)
    {
        var (level, number, rest) = Read(line);
        return level < 0
            ? $"<w:p>{Runs(line)}</w:p>"
            : $"<w:p><w:pPr>{lists.PropertiesOf(level, number)}</w:pPr>{Runs(rest)}</w:p>";
    }

    /// <summary>The heading's level, number and text; level -1 for a line without a number.</summary>
    private static (int Level, int Number, string Text) Read(string line)
    {
        var stop = line.AsSpan().IndexOfAny('、', '）', '.');
        if (stop is < 1 or > 3)
        {
            return (-1, 0, line);
        }

        var rest = line[(stop + 1)..];
        return line[stop] switch
        {
            '、' when Chinese(line[..stop]) is { } number => (0, number, rest),
            '）' when line[0] == '（' && Chinese(line[1..stop]) is { } number => (1, number, rest),
            '.' when int.TryParse(line[..stop], CultureInfo.InvariantCulture, out var number) => (2, number, rest),
            _ => (-1, 0, line),
        };
    }

    private static int? Chinese(string text) => text.Length == 1 && Numerals.IndexOf(text[0], StringComparison.Ordinal) is > 0 and var number ? number : null;

    private static string Runs(string text)
    {
        var runs = new StringBuilder();
        for (var i = 0; i < text.Length; i += 7)
        {
            runs.Append(R(text[i..Math.Min(i + 7, text.Length)], i % 2 == 0 ? string.Empty : "<w:b/>"));
        }

        return runs.ToString();
    }

    /// <summary>The lists that give each heading the number it had; one of its own where the count would not come to it.</summary>
    private sealed class Lists
    {
        private readonly int[] _counters = [0, 0, 0];
        private readonly StringBuilder _own = new();
        private int _count = 1;

        public string PropertiesOf(int level, int number)
        {
            var isNext = _counters[level] + 1 == number;
            _counters[level] = number;
            Array.Clear(_counters, level + 1, 2 - level);
            if (isNext)
            {
                return level switch
                {
                    0 => "<w:pStyle w:val=\"1\"/>",
                    1 => "<w:pStyle w:val=\"2\"/>",
                    _ => "<w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"1\"/></w:numPr>",
                };
            }

            _own.Append(NumberingTests.List(++_count, 0, $"<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{number}\"/></w:lvlOverride>"));
            return $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{_count}\"/></w:numPr>";
        }

        public override string ToString() =>
            NumberingTests.Abstract(0, NumberingTests.Level(0, "chineseCountingThousand", "%1、", style: "1") + NumberingTests.Level(1, "chineseCountingThousand", "（%2）", style: "2") + NumberingTests.Level(2, "decimal", "%3."))
            + NumberingTests.List(1, 0) + _own;
    }
}
