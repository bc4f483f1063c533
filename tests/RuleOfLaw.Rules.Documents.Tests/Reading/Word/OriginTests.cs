using System.Globalization;
using System.Text;
using CsCheck;
using RuleOfLaw.Rules.Documents.Reading;
using static RuleOfLaw.Rules.Documents.Tests.Reading.Word.Docx;

namespace RuleOfLaw.Rules.Documents.Tests.Reading.Word;

/// <summary>Every character of the text can be found again in the document.</summary>
public sealed class OriginTests
{
    private static readonly string[] Characters = ["镇", "一", "、", "，", "a", "1", " ", "\t", "\n", "𠮷", "<", "&", "（"];

    /// <summary>Paragraphs of runs of text; both may be empty.</summary>
    private static readonly Gen<string[][]> Paragraphs = Gen.Int[0, Characters.Length - 1].Array[0, 6].Select(indexes => string.Concat(indexes.Select(index => Characters[index]))).Array[0, 5].Array[1, 6].Where(paragraphs => paragraphs.Any(runs => runs.Any(run => !string.IsNullOrWhiteSpace(run))));

    [Fact]
    public void However_it_is_parted_a_text_reads_the_same_and_its_places_lead_back() => Paragraphs.Sample(paragraphs =>
    {
        var source = new WordReader().Read(Of(string.Concat(paragraphs.Select(runs => $"<w:p>{string.Concat(runs.Select(run => Run(run)))}</w:p>"))));
        Assert.Equal(string.Join('\n', paragraphs.Select(runs => string.Concat(runs))), source.ToString());
        var covered = 0;
        foreach (var origin in source.Origins)
        {
            var numbers = origin.Place.Split('[', ']');
            var run = paragraphs[int.Parse(numbers[1], CultureInfo.InvariantCulture) - 1][int.Parse(numbers[3], CultureInfo.InvariantCulture) - 1];
            Assert.Equal(run.Substring(origin.Offset!.Value, origin.Span.Length), source.ToString(origin.Span));
            covered += origin.Span.Length;
        }

        Assert.Equal(source.Length - (paragraphs.Length - 1), covered);
    });

    [Fact]
    public void Places_name_table_box_and_number()
    {
        var numbering = NumberingTests.Abstract(0, NumberingTests.Level(0, "decimal", "%1.")) + NumberingTests.List(1, 0);
        var body = P("首") + $"<w:tbl><w:tr>{Cell(P("甲"))}{Cell("<w:p/>" + P("乙"))}</w:tr></w:tbl>" + $"<w:p><w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>删</w:delText></w:r></w:del>{R("丙")}{Box(P("丁"))}</w:p>" + Item("戊", 1);
        var source = new WordReader().Read(Of(body, numbering: numbering));
        Assert.Equal(
            [
                "首 body/paragraph[1]/run[1] 0",
                "甲 body/table[1]/row[1]/cell[1]/paragraph[1]/run[1] 0",
                "乙 body/table[1]/row[1]/cell[2]/paragraph[2]/run[1] 0",
                "丙 body/paragraph[2]/run[2] 0",
                "丁 body/paragraph[2]/textbox[1]/paragraph[1]/run[1] 0",
                "1. body/paragraph[3] ",
                "戊 body/paragraph[3]/run[1] 0",
            ],
            source.Origins.Select(origin => $"{source.ToString(origin.Span)} {origin.Place} {origin.Offset}"));
    }

    private static string Run(string text)
    {
        var run = new StringBuilder("<w:r>");
        foreach (var rune in text.EnumerateRunes())
        {
            run.Append(rune.Value switch
            {
                '\t' => "<w:tab/>",
                '\n' => "<w:br/>",
                '<' => "<w:t>&lt;</w:t>",
                '&' => "<w:t>&amp;</w:t>",
                _ => $"<w:t xml:space=\"preserve\">{rune}</w:t>",
            });
        }

        return run.Append("</w:r>").ToString();
    }
}
