using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Plan;

/// <summary>One measure that is the only answer to several problems.</summary>
public sealed class SharedMeasure : ReportRule
{
    /// <summary>ROL5003.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<SharedMeasure>("ROL5003", RuleCategory.Plan, Severity.Info, LegalBasis.OwnChoice);

    /// <summary>How many problems one measure may not answer alone (own choice).</summary>
    public static RuleOption<int> Problems { get; } = new("ROL5003", "problems", 3);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .Uses(Problems)
        .GroupBy<MeasureAnswer>(answer => answer.Measure, answer => answer.IsOnly)
        .And<RuleSettings>()
        .Where((answers, settings) => answers.Facts.Count >= settings.Get(Problems))
        .Report(Descriptor, (answers, _) => Describe(answers));

    private static FindingDraft Describe(FactGroup<MeasureAnswer> answers)
    {
        var draft = FindingDraft.At(answers.Facts[0].Measure.LeadSpan).With(answers.Facts.Count);
        foreach (var answer in answers.Facts)
        {
            draft.Related(answer.Problem.Span);
        }

        return draft;
    }
}
