using System.Collections.Immutable;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Rules.Duty;
using RuleOfLaw.Rules.Rules.Evidence;
using RuleOfLaw.Rules.Rules.Form;
using RuleOfLaw.Rules.Rules.Plan;
using RuleOfLaw.Rules.Rules.Problems;
using RuleOfLaw.Rules.Rules.Wording;

namespace RuleOfLaw.Rules.Rules;

/// <summary>The rules of the library. They are listed, not looked up: trimming and native AOT keep them, and the list is read in one place.</summary>
public static class BuiltInRules
{
    /// <summary>One of each, in the order of their IDs.</summary>
    public static ImmutableArray<ReportRule> All { get; } =
    [
        new WrongReportType(),
        new MissingMandatoryContent(),
        new StaleYearFigure(),
        new ItemWithoutEvidence(),
        new WeakTargeting(),
        new EnforcementPublicityGap(),
        new TooFewPublicityStaff(),
        new DutyWithoutEvidence(),
        new UnansweredProblem(),
        new UnmeasurableMeasure(),
        new MisquotedLaw(),
        new DoubledCharacter(),
        new WordResidue(),
    ];
}
