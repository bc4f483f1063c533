using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Evidence;

/// <summary>A passage that stands twice in the report.</summary>
public sealed class RepeatedPassage : ReportRule
{
    /// <summary>ROL2010.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<RepeatedPassage>("ROL2010", RuleCategory.Evidence, Severity.Warning, LegalBasis.OwnChoice);

    /// <summary>Ideographs from which an equal run is a repetition and no turn of phrase (own choice).</summary>
    public static RuleOption<int> MinimumCharacters { get; } = new("ROL2010", "minimum_characters", 25);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .Uses(MinimumCharacters)
        .When<AnnualReport>()
        .And<RuleSettings>()
        .SelectMany((report, settings) => RepeatedRuns.Find(report, settings.Get(MinimumCharacters)))
        .Report(Descriptor, (_, _, run) => FindingDraft.At(run.Span).With(run.Length).Related(run.Earlier));
}
