using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Reports.Parsing;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Reports.Parsing;

/// <summary>Reads a text, or a sentence as the results of a report, for the tests of the readers.</summary>
internal static class ParsingTest
{
    public static AnnualReport Parse(string text) => new ReportParser().Parse(SourceText.From(text));

    public static AnnualReport Results(string sentences, int year = 2024) =>
        Parse($"竹漪镇{year.ToString(System.Globalization.CultureInfo.InvariantCulture)}年法治政府建设年度报告\n一、主要举措和成效\n（一）推进工作\n{sentences}\n");

    public static AnnualReport Duties(string sentences, string issuer = "竹漪镇") =>
        Parse($"{issuer}2024年法治政府建设年度报告\n一、主要举措和成效\n办理案件3件。\n二、主要负责人履行推进法治建设第一责任人职责情况\n{sentences}\n");

    public static string At(this AnnualReport report, TextSpan span) => report.Text.ToString(span);
}
