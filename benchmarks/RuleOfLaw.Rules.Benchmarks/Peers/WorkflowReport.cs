using System.Collections.Immutable;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Benchmarks.Peers;

/// <summary>A report in the shape string expressions can query: reference types only, for their <c>Any</c> does not take an <see cref="ImmutableArray{T}"/>.</summary>
public sealed class WorkflowReport(AnnualReport report)
{
    public ReportHeader Header => report.Header;

    public IReadOnlyList<ReportContent> Contents { get; } = report.Contents;

    public IReadOnlyList<YearMention> Years { get; } = report.Years;

    public IReadOnlyList<CountedTerm> CountedTerms { get; } = report.CountedTerms;

    public IReadOnlyList<MaskedFigure> Masks { get; } = report.Masks;

    public IReadOnlyList<DeclaredProblem> Problems { get; } = report.Problems;

    public IReadOnlyList<PlannedMeasure> Measures { get; } = report.Measures;

    public IReadOnlyList<MeasureAnswer> Answers { get; } = report.Answers;

    public IReadOnlyList<LawCitation> Laws { get; } = report.Laws;

    /// <summary>Whether two sets of topics share one; expressions call it.</summary>
    public static bool ShareTopic(ImmutableArray<string> topics, ImmutableArray<string> others) => topics.Any(topic => others.Contains(topic, StringComparer.Ordinal));
}
