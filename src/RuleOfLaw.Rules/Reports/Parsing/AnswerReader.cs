using System.Collections.Immutable;
using RuleOfLaw.Rules.Knowledge;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>
/// Ties measures to problems: by a topic they share, by a distinctive word of three characters or more, or by two of two characters.
/// One short word alone may be chance (当事 of 当事人).
/// </summary>
internal static class AnswerReader
{
    /// <summary>Problems and measures that are held against each other (own choice: the most seen in a report are 20 and 40).</summary>
    private const int Maximum = 200;

    /// <summary>Characters of each that are held against each other.</summary>
    private const int LongestText = 2000;

    private const int LongWord = 3;
    private const int ShortWordsNeeded = 2;

    public static ImmutableArray<MeasureAnswer> Read(
        ReadingContext context, ImmutableArray<DeclaredProblem> problems, ImmutableArray<PlannedMeasure> measures, ImmutableArray<ReadingLimit>.Builder limits)
    {
        Limit("problems", problems, limits);
        Limit("measures", measures, limits);
        var general = new List<Text.TermHit>();
        var taken = measures.Take(Maximum).Select(measure => Distil(context, measure.Span, general)).ToArray();
        var answers = ImmutableArray.CreateBuilder<MeasureAnswer>();
        var ties = new List<(PlannedMeasure Measure, ImmutableArray<string> Topics, List<string> Words)>();
        foreach (var problem in problems.Take(Maximum))
        {
            ties.Clear();
            var told = Distil(context, problem.FullSpan, general);
            for (var i = 0; i < taken.Length; i++)
            {
                var topics = SharedTopics(problem, measures[i]);
                var words = told.SharedWith(taken[i]);
                if (!topics.IsEmpty || words.Exists(word => word.Length >= LongWord) || words.Count >= ShortWordsNeeded)
                {
                    ties.Add((measures[i], topics, words));
                }
            }

            foreach (var (measure, topics, words) in ties)
            {
                answers.Add(new MeasureAnswer
                {
                    Span = measure.Span,
                    Item = measure.Item,
                    Content = measure.Content,
                    Problem = problem,
                    Measure = measure,
                    IsOnly = ties.Count == 1,
                    Topics = topics,
                    Words = [.. words],
                });
            }
        }

        return answers.ToImmutable();
    }

    private static DistinctiveText Distil(ReadingContext context, Text.TextSpan span, List<Text.TermHit> general)
    {
        var text = context.Slice(span);
        return context.Lexicon.GeneralWords.Distil(text[..Math.Min(text.Length, LongestText)], general);
    }

    private static ImmutableArray<string> SharedTopics(DeclaredProblem problem, PlannedMeasure measure)
    {
        var shared = ImmutableArray<string>.Empty;
        foreach (var topic in problem.Topics)
        {
            shared = measure.Topics.AsSpan().Contains(topic) ? shared.Add(topic) : shared;
        }

        return shared;
    }

    private static void Limit<T>(string name, ImmutableArray<T> elements, ImmutableArray<ReadingLimit>.Builder limits)
        where T : ReportElement
    {
        if (elements.Length > Maximum)
        {
            limits.Add(new ReadingLimit { Name = name, Maximum = Maximum, LeftOut = elements.Length - Maximum, Span = elements[Maximum].Span });
        }
    }
}
