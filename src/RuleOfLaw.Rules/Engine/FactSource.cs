using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Engine;

/// <summary>Where the facts of a type come from.</summary>
/// <param name="FactType">The type.</param>
/// <param name="GetFacts">Gives them, in order of position.</param>
internal sealed record FactSource(Type FactType, Func<AnnualReport, RuleSettings, object[]> GetFacts)
{
    /// <summary>The parts of a report, the report itself, and the settings.</summary>
    public static ImmutableArray<FactSource> BuiltIn { get; } =
    [
        new(typeof(AnnualReport), static (report, _) => [report]),
        new(typeof(ReportHeader), static (report, _) => [report.Header]),
        new(typeof(RuleSettings), static (_, settings) => [settings]),
        Of(static report => report.Outline),
        Of(static report => report.Contents),
        Of(static report => report.Sentences),
        Of(static report => report.Figures),
        Of(static report => report.Sums),
        Of(static report => report.Rates),
        Of(static report => report.CountedTerms),
        Of(static report => report.Masks),
        Of(static report => report.TotalClaims),
        Of(static report => report.Laws),
        Of(static report => report.Problems),
        Of(static report => report.Measures),
        Of(static report => report.Answers),
        Of(static report => report.Targetings),
        Of(static report => report.Staff),
        Of(static report => report.TypeMentions),
        Of(static report => report.Frame),
        Of(static report => report.Events),
        Of(static report => report.Campaigns),
        Of(static report => report.Activities),
        Of(static report => report.DutyActs),
        Of(static report => report.Heads),
        Of(static report => report.Years),
        Of(static report => report.IssuerWords),
        Of(static report => report.EnforcementPublicity),
        Of(static report => report.Topics),
        Of(static report => report.Cases),
        Of(static report => report.Residues),
        Of(static report => report.Phrases),
        Of(static report => report.Passages),
        Of(static report => report.Limits),
    ];

    private static FactSource Of<T>(Func<AnnualReport, ImmutableArray<T>> part)
        where T : class => new(typeof(T), (report, _) => ImmutableCollectionsMarshal.AsArray(part(report)) ?? []);
}
