using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Text;

public class DataFileTests
{
    [Fact]
    public void A_row_gives_its_fields_as_strings_and_lists()
    {
        using var text = new BorrowedText("plans.csv");
        var header = text.Span.ToString().Split('\n').First(line => !line.StartsWith('#')).Trim().Split(',');
        var rows = DataFile.Read("plans.csv").Select(row => (row.Count, First: row[0], Again: row[0], List: row.List(1), Listed: DataFile.List(row[1]))).ToArray();
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            Assert.Equal(header.Length, row.Count);
            Assert.Same(row.First, row.Again);
            Assert.Equal(row.Listed, row.List);
        });
    }

    [Fact]
    public void A_field_in_quotation_marks_may_have_commas() => Assert.Contains("national law database snapshot, 2025-04", DataFile.Read("laws.csv").Select(row => row[8]));

    [Fact]
    public void A_row_that_is_kept_is_told_so_and_does_not_give_another_files_text()
    {
        var kept = DataFile.Read("plans.csv").ToList();
        Assert.Throws<ObjectDisposedException>(() => kept[0][0]);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Contains("missing.csv", Assert.Throws<InvalidOperationException>(() => DataFile.Read("missing.csv").Count()).Message, StringComparison.Ordinal);
}
