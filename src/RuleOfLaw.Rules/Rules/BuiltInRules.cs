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
        new IncompleteTitle(),
        new BrokenNumbering(),
        new EmptyChapter(),
        new ThinContent(),
        new UnkeptHeading(),
        new YearConflict(),
        new PublishedLate(),
        new PublishedEarly(),
        new StaleYearFigure(),
        new ConflictingFigures(),
        new EnumerationMismatch(),
        new SumMismatch(),
        new ImpossibleRate(),
        new UnsupportedRate(),
        new ItemWithoutEvidence(),
        new BlankFigure(),
        new OutlierFigure(),
        new RepeatedPassage(),
        new TopicNotCovered(),
        new WeakDisputeScreening(),
        new WeakEnforcementPractice(),
        new WeakVillageEngagement(),
        new UnevenEffort(),
        new UnevenDemonstration(),
        new WeakTargeting(),
        new EnforcementPublicityGap(),
        new TooFewPublicityStaff(),
        new VagueProblem(),
        new ProblemsWithoutCauses(),
        new HeadsNotDistinguished(),
        new DutyWithoutEvidence(),
        new DutyNotCovered(),
        new MisquotedFourPersonals(),
        new UnansweredProblem(),
        new UnmeasurableMeasure(),
        new SharedMeasure(),
        new PlanWithoutYear(),
        new MisquotedLaw(),
        new RepealedLaw(),
        new ExpiredPlan(),
        new AbbreviatedLawTitle(),
        new MisquotedSetPhrase(),
        new WrongCampaignName(),
        new DoubledCharacter(),
        new StrayMarker(),
        new WordResidue(),
        new HalfWidthPunctuation(),
        new UnbalancedPair(),
        new DatedWording(),
        new WrongIssuerWording(),
        new LikelyTypo(),
    ];
}
