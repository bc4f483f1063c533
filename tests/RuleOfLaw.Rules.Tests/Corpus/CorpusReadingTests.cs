using System.Globalization;
using System.Text.Json;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Reports.Parsing;
using RuleOfLaw.Rules.Rules;
using Xunit.Abstractions;

namespace RuleOfLaw.Rules.Tests.Corpus;

/// <summary>The typed report against the gold corpus: header, contents and figures, with precision, recall and F1 printed.</summary>
public sealed class CorpusReadingTests(ITestOutputHelper output)
{
    private const double Minimum = 0.97;

    [CorpusFact]
    public void Headers_contents_and_figures_are_read_as_a_careful_assessor_reads_them()
    {
        var (header, contents, figures) = (new Tally(), new Tally(), new Tally());
        foreach (var gold in GoldCorpus.Reports)
        {
            var report = new ReportParser().Parse(gold.Text);
            CompareHeader(gold.Gold.GetProperty("header"), report.Header, header);
            Compare(gold.Rows("contents"), report.Contents.Where(content => content.Kind is not (ContentKind.Overview or ContentKind.Other)), (row, content) => IsSame(gold, row, content), contents);
            Compare(gold.Rows("figures"), report.Figures, (row, figure) => IsSame(gold, row, figure), figures);
        }

        var all = header + contents + figures;
        output.WriteLine($"header    {header}");
        output.WriteLine($"contents  {contents}");
        output.WriteLine($"figures   {figures}");
        output.WriteLine($"all       {all}");
        Assert.True(all.F1 >= Minimum, all.ToString());
    }

    private static void CompareHeader(JsonElement gold, ReportHeader header, Tally tally)
    {
        tally.Add(string.Equals(gold.GetProperty("issuer").GetString(), header.Issuer, StringComparison.Ordinal));
        tally.Add(string.Equals(gold.GetProperty("issuerKind").GetString(), header.IssuerKind.ToString(), StringComparison.OrdinalIgnoreCase));
        tally.Add(gold.GetProperty("year").GetInt32() == header.Year);
    }

    /// <summary>One to one; what an optional row explains counts neither way.</summary>
    private static void Compare<T>(IEnumerable<JsonElement> rows, IEnumerable<T> found, Func<JsonElement, T, bool> isSame, Tally tally)
    {
        var left = found.ToList();
        var all = rows.ToList();
        foreach (var row in all.Where(row => !IsOptional(row)))
        {
            var at = left.FindIndex(one => isSame(row, one));
            tally.Add(at >= 0);
            if (at >= 0)
            {
                left.RemoveAt(at);
            }
        }

        tally.False += left.Count(one => !all.Exists(row => isSame(row, one)));
    }

    private static bool IsOptional(JsonElement row) => row.TryGetProperty("optional", out var optional) && optional.GetBoolean();

    private static bool IsSame(GoldReport gold, JsonElement row, ReportContent content) =>
        string.Equals(row.GetProperty("kind").GetString(), ContentNames.IdOf(content.Kind), StringComparison.Ordinal) && gold.Locate(row)!.Value.Start == content.Span.Start;

    private static bool IsSame(GoldReport gold, JsonElement row, Figure figure) =>
        gold.Locate(row)!.Value.OverlapsWith(figure.Span)
        && row.GetProperty("value").GetDecimal() == figure.Value
        && string.Equals(row.GetProperty("unit").GetString(), figure.Unit, StringComparison.Ordinal)
        && string.Equals(row.TryGetProperty("bound", out var bound) ? bound.GetString() : "exact", figure.Bound.ToString(), StringComparison.OrdinalIgnoreCase);

    private sealed class Tally
    {
        private int _right;
        private int _missed;

        public int False { get; set; }

        public double F1 => 2.0 * _right / ((2 * _right) + False + _missed);

        public static Tally operator +(Tally a, Tally b) => new() { _right = a._right + b._right, _missed = a._missed + b._missed, False = a.False + b.False };

        public void Add(bool isRight)
        {
            _right += isRight ? 1 : 0;
            _missed += isRight ? 0 : 1;
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"P {Share(_right, False):0.000}  R {Share(_right, _missed):0.000}  F1 {F1:0.000}  ({_right} right, {False} false, {_missed} missed)");

        private static double Share(int right, int wrong) => right + wrong == 0 ? 1 : right / (double)(right + wrong);
    }
}
