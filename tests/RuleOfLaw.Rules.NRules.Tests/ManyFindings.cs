using NRules.Fluent.Dsl;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.NRules.Tests;

#region rule
/// <summary>A rule of your own that matches parts of the report and findings.</summary>
public sealed class ManyFindings : Rule
{
    public override void Define()
    {
        ReportHeader header = null!;
        IEnumerable<ReportedFinding> findings = null!;

        When()
            .Match(() => header)
            .Query(() => findings, query => query.Match<ReportedFinding>().Collect().Where(all => all.Count() > 10));
        Then()
            .Do(_ => Console.WriteLine($"{header.Issuer}: {findings.Count()}"));
    }
}
#endregion
