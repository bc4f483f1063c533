using System.Globalization;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Benchmarks.Growth;

/// <summary>A report of so many facts, built in code: of three facts two are figures, one is a problem or a measure. The more facts, the more keys, as in longer texts.</summary>
internal static class GrowthReport
{
    public static AnnualReport Of(int facts)
    {
        var random = new Random(facts);
        var keys = Math.Max(3, facts / 10);
        return new AnnualReport
        {
            Header = new ReportHeader { Year = 2024 },
            Figures = [.. Enumerable.Range(0, facts * 2 / 3).Select(i => new Figure { Span = new TextSpan(i * 10, 3), Value = random.Next(1, 101), Unit = "件", Subject = Key("事项") })],
            Problems = [.. Enumerable.Range(0, facts / 6).Select(i => new DeclaredProblem { Span = new TextSpan(i, 5), Text = "problem", Topics = [Key("topic"), Key("topic")] })],
            Measures = [.. Enumerable.Range(0, facts / 6).Select(i => new PlannedMeasure { Span = new TextSpan(i, 5), Text = "measure", Topics = [Key("topic")] })],
        };

        string Key(string name) => string.Create(CultureInfo.InvariantCulture, $"{name}{random.Next(keys)}");
    }
}
