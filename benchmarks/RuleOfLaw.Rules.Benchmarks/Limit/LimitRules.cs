using System.Collections.Immutable;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Rules.Duty;
using RuleOfLaw.Rules.Rules.Evidence;
using RuleOfLaw.Rules.Rules.Form;
using RuleOfLaw.Rules.Rules.Plan;
using RuleOfLaw.Rules.Rules.Problems;
using RuleOfLaw.Rules.Rules.Wording;

namespace RuleOfLaw.Rules.Benchmarks.Limit;

/// <summary>
/// Twenty built-in rules that stand for the rest: every step of the language, keyed joins and negations over few and many facts, groups,
/// lists, options. <see cref="PlainLoops"/> has the same rules written by hand. Left out are rules whose time goes into one function of
/// their own, whoever calls it, as the search for repeated passages.
/// </summary>
internal static class LimitRules
{
    public static ImmutableArray<ReportRule> All { get; } =
    [
        new MissingMandatoryContent(),
        new EmptyChapter(),
        new ThinContent(),
        new YearConflict(),
        new StaleYearFigure(),
        new EnumerationMismatch(),
        new SumMismatch(),
        new ItemWithoutEvidence(),
        new BlankFigure(),
        new OutlierFigure(),
        new TopicNotCovered(),
        new WeakTargeting(),
        new ProblemsWithoutCauses(),
        new HeadsNotDistinguished(),
        new DutyWithoutEvidence(),
        new DutyNotCovered(),
        new UnansweredProblem(),
        new SharedMeasure(),
        new MisquotedLaw(),
        new WrongIssuerWording(),
    ];
}
