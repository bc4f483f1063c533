using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Packages.Tests.Readmes;

/// <summary>The forms of a definition, as the package's README shows them; <see cref="PackageReadmeTests"/> runs each.</summary>
internal static class Forms
{
    public static RuleDescriptor Descriptor { get; } = Describe("FORM0001");

    /// <summary>Of the rule that reads what the example of Yield derives.</summary>
    public static RuleDescriptor OfLecture { get; } = Describe("FORM0002");

    public static IReadOnlyDictionary<string, Action<RuleDefinition>> All { get; } = new Dictionary<string, Action<RuleDefinition>>(StringComparer.Ordinal)
    {
        [nameof(When)] = When,
        [nameof(And)] = And,
        [nameof(Where)] = Where,
        [nameof(Without)] = Without,
        [nameof(Exists)] = Exists,
        [nameof(Collect)] = Collect,
        [nameof(GroupBy)] = GroupBy,
        [nameof(SelectMany)] = SelectMany,
        [nameof(Yield)] = Yield,
        [nameof(Report)] = Report,
    };

    private static RuleDescriptor Describe(string id) => RuleDescriptor.Create(
        id, nameof(Forms), RuleCategory.Evidence, Severity.Info, LegalBasis.OwnChoice, new LocalizedText("形式", "Form"), new LocalizedText("形式 {0}", "form {0}"));

    private static void When(RuleDefinition rule)
    {
        #region when
        rule.When<Figure>(figure => figure.Value == 0)
            .Report(Descriptor, figure => figure.Span, figure => [figure.Unit]);
        #endregion
    }

    private static void And(RuleDefinition rule)
    {
        #region and
        rule.When<DeclaredProblem>()
            .And<PlannedMeasure>(problem => problem.Topics, measure => measure.Topics) // any topic in common
            .And<ReportHeader>()                                                       // the only one there is
            .Report(Descriptor, (problem, measure, header) => measure.LeadSpan, (problem, measure, header) => [header.Year]);
        #endregion
    }

    private static void Where(RuleDefinition rule)
    {
        #region where
        rule.When<Figure>(figure => figure.Unit is "%")
            .And<ReportHeader>()
            .Where((figure, header) => figure.Year != header.Year)
            .Report(Descriptor, (figure, header) => figure.Span);
        #endregion
    }

    private static void Without(RuleDefinition rule)
    {
        #region without
        rule.When<Sentence>(sentence => sentence.Content == ContentKind.Results)
            .Without<Figure>(sentence => sentence, figure => figure.Sentence) // the same object
            .Report(Descriptor, sentence => sentence.Span);
        #endregion
    }

    private static void Exists(RuleDefinition rule)
    {
        #region exists
        rule.When<DeclaredProblem>()
            .Exists<ReportContent>(content => content.Kind == ContentKind.Plan)
            .Without<PlannedMeasure>(problem => problem.Topics, measure => measure.Topics)
            .Report(Descriptor, problem => problem.Span);
        #endregion
    }

    private static void Collect(RuleDefinition rule)
    {
        #region collect
        rule.When<OutlineItem>(item => item.Level == 2)
            .Collect<Figure>(item => item, figure => figure.Item) // one list, empty where there is none
            .Where((item, figures) => figures.Count > 2)
            .Report(Descriptor, (item, figures) => item.HeadingSpan, (item, figures) => [figures.Count]);
        #endregion
    }

    private static void GroupBy(RuleDefinition rule)
    {
        #region groupby
        rule.GroupBy<Figure>(figure => JoinKey.Of(figure.Measure, figure.Unit), figure => figure.Measure.Length > 0)
            .Where(group => group.Facts.Select(figure => figure.Value).Distinct().Count() > 1)
            .Report(Descriptor, group => group.Facts[^1].Span, group => [group.Facts.Count]);
        #endregion
    }

    private static void SelectMany(RuleDefinition rule)
    {
        #region selectmany
        rule.When<DeclaredProblem>()
            .SelectMany(problem => problem.Figures)
            .Where((problem, figure) => figure.Unit is "%")
            .Report(Descriptor, (problem, figure) => figure.Span);
        #endregion
    }

    private static void Yield(RuleDefinition rule)
    {
        #region yield
        rule.When<Figure>(figure => figure.Unit is "场")
            .Yield(figure => new Lecture { Span = figure.Span, Sessions = figure.Value }); // read by When<Lecture>() of other rules
        #endregion
    }

    private static void Report(RuleDefinition rule)
    {
        #region report
        rule.When<Figure>(figure => figure.Unit is "场")
            .Report(Descriptor, figure => FindingDraft.At(figure.Span)
                .With(figure.Value)                     // arguments of the message
                .Property("sessions", figure.Value)     // for programs, rubrics and suppressions
                .Related(figure.Sentence!.Span)         // another place that belongs to it
                .Fix(figure.Span, "若干场", isSafe: false) // a change that mends it
                .NeedsReview());                        // a question to the assessor; also Raise() and Lower()
        #endregion
    }

    #region fact
    /// <summary>Lectures held; yielded by a rule, read by others.</summary>
    public sealed class Lecture : ReportElement
    {
        public required decimal Sessions { get; init; }
    }
    #endregion
}
