using System.Collections.Immutable;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

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
        if (problems.IsEmpty || measures.IsEmpty)
        {
            return [];
        }

        var compared = measures.AsSpan()[..Math.Min(measures.Length, Maximum)];
        var texts = Index(context, compared);
        var ties = new List<(int Measure, ImmutableArray<string> Topics)>();
        var answers = ImmutableArray.CreateBuilder<MeasureAnswer>();
        foreach (var problem in problems.AsSpan()[..Math.Min(problems.Length, Maximum)])
        {
            texts.Compare(TextOf(context, problem.FullSpan));
            AddAnswers(problem, compared, texts, ties, answers);
        }

        return answers.DrainToImmutable();
    }

    private static DistinctiveTexts Index(ReadingContext context, ReadOnlySpan<PlannedMeasure> measures)
    {
        var length = 0;
        foreach (var measure in measures)
        {
            length += TextOf(context, measure.Span).Length + 1;
        }

        var texts = new DistinctiveTexts(context.Lexicon.GeneralWords, length);
        foreach (var measure in measures)
        {
            texts.Add(TextOf(context, measure.Span));
        }

        return texts;
    }

    private static ReadOnlySpan<char> TextOf(ReadingContext context, TextSpan span)
    {
        var text = context.Slice(span);
        return text[..Math.Min(text.Length, LongestText)];
    }

    private static void AddAnswers(
        DeclaredProblem problem, ReadOnlySpan<PlannedMeasure> measures, DistinctiveTexts texts, List<(int Measure, ImmutableArray<string> Topics)> ties, ImmutableArray<MeasureAnswer>.Builder answers)
    {
        ties.Clear();
        for (var i = 0; i < measures.Length; i++)
        {
            var topics = SharedTopics(problem, measures[i]);
            if (!topics.IsEmpty || IsTie(texts.SharedWith(i)))
            {
                ties.Add((i, topics));
            }
        }

        foreach (var (index, topics) in ties)
        {
            var measure = measures[index];
            answers.Add(new MeasureAnswer
            {
                Span = measure.Span,
                Item = measure.Item,
                Content = measure.Content,
                Problem = problem,
                Measure = measure,
                IsOnly = ties.Count == 1,
                Topics = topics,
                Words = texts.WordsSharedWith(index),
            });
        }
    }

    private static bool IsTie(ReadOnlySpan<TextSpan> words)
    {
        foreach (var word in words)
        {
            if (word.Length >= LongWord)
            {
                return true;
            }
        }

        return words.Length >= ShortWordsNeeded;
    }

    private static ImmutableArray<string> SharedTopics(DeclaredProblem problem, PlannedMeasure measure)
    {
        var shared = ImmutableArray<string>.Empty;
        foreach (var topic in problem.Topics)
        {
            foreach (var other in measure.Topics)
            {
                shared = string.Equals(topic, other, StringComparison.Ordinal) ? shared.Add(topic) : shared;
            }
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
