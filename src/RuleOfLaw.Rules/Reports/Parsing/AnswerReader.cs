using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>
/// Ties measures to problems: by a topic they share, by a distinctive word of three characters or more, or by two of two characters.
/// One short word alone may be chance (当事 of 当事人).
/// </summary>
internal static class AnswerReader
{
    private const int LongWord = 3;
    private const int ShortWordsNeeded = 2;

    public static ImmutableArray<MeasureAnswer> Read(ReadingContext context, ImmutableArray<DeclaredProblem> problems, ImmutableArray<PlannedMeasure> measures)
    {
        var answers = ImmutableArray.CreateBuilder<MeasureAnswer>();
        foreach (var problem in problems)
        {
            var told = context.Slice(problem.FullSpan);
            foreach (var measure in measures)
            {
                ImmutableArray<string> topics = [.. problem.Topics.Where(topic => measure.Topics.Contains(topic, StringComparer.Ordinal))];
                var words = context.Lexicon.GeneralWords.Shared(told, context.Slice(measure.Span));
                var isTied = !topics.IsEmpty || words.Exists(word => word.Length >= LongWord) || words.Count >= ShortWordsNeeded;
                if (isTied)
                {
                    answers.Add(new MeasureAnswer
                    {
                        Span = measure.Span,
                        Item = measure.Item,
                        Content = measure.Content,
                        Problem = problem,
                        Measure = measure,
                        Topics = topics,
                        Words = [.. words],
                    });
                }
            }
        }

        return answers.ToImmutable();
    }
}
