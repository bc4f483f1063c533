using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Rules.Evidence;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Rules;

public sealed class RepeatedRunsTests
{
    /// <summary>Against the plain definition, on texts that repeat themselves in every way: few characters, short and long sentences, whole ones twice.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(25)]
    [InlineData(40)]
    public void They_are_the_runs_that_looking_at_every_place_finds(int minimum)
    {
        var random = new Random(minimum);
        for (var round = 0; round < 60; round++)
        {
            var characters = "甲乙丙丁戊己庚辛壬癸子丑寅卯"[..random.Next(1, 15)];
            var sentences = new List<string>();
            for (var i = random.Next(1, 30); i > 0; i--)
            {
                var earlier = sentences.Count > 0 ? sentences[random.Next(sentences.Count)] : string.Empty;
                var fresh = new string([.. Enumerable.Range(0, random.Next(1, 90)).Select(_ => characters[random.Next(characters.Length)])]);
                sentences.Add(fresh + earlier[random.Next(earlier.Length + 1)..] + fresh[..random.Next(Math.Min(3, fresh.Length))]);
            }

            var report = ReportOf(sentences);
            Assert.Equal(Expected(report, minimum), RepeatedRuns.Find(report, minimum).Select(run => (run.Span, run.Earlier, run.Length)));
        }
    }

    private static AnnualReport ReportOf(List<string> sentences)
    {
        var parts = new List<Sentence>();
        var start = 0;
        foreach (var sentence in sentences)
        {
            parts.Add(new Sentence { Text = sentence, Span = new TextSpan(start, sentence.Length) });
            start += sentence.Length;
        }

        return new AnnualReport { Header = new ReportHeader(), Text = SourceText.From(string.Concat(sentences)), Sentences = [.. parts] };
    }

    private static List<(TextSpan Span, TextSpan Earlier, int Length)> Expected(AnnualReport report, int minimum)
    {
        var text = report.Text.ToString();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var runs = new List<(TextSpan, TextSpan, int)>();
        foreach (var sentence in report.Sentences)
        {
            for (var start = sentence.Span.Start; start + minimum <= sentence.Span.End; start++)
            {
                var run = text.Substring(start, minimum);
                if (first.TryAdd(run, start) || first[run] + minimum > start)
                {
                    continue;
                }

                var earlier = first[run];
                var earlierEnd = report.Sentences.First(one => one.Span.Contains(earlier)).Span.End;
                var length = minimum;
                while (start + length < sentence.Span.End && earlier + length < Math.Min(start, earlierEnd) && text[start + length] == text[earlier + length])
                {
                    length++;
                }

                runs.Add((new TextSpan(start, length), new TextSpan(earlier, length), length));
                start += length - 1;
            }
        }

        return runs;
    }
}
