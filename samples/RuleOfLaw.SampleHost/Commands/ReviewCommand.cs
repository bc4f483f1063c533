using System.CommandLine;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.SampleHost.Rendering;

namespace RuleOfLaw.SampleHost.Commands;

/// <summary><c>ruleoflaw review PATH…</c>: writes a report's open questions into <c>NAME.rolreview.json</c>, for an assessor to answer.</summary>
internal static class ReviewCommand
{
    public static Command Create(HostConsole console)
    {
        var paths = CommonOptions.Paths();
        var profile = CommonOptions.Profile();
        var rubric = CommonOptions.Rubric();
        var language = CommonOptions.Language();
        var command = new Command("review", "把待核问题写进复核文件，供考评人填写 / write open questions down for an assessor to answer") { paths, profile, rubric, language };
        command.SetAction(parsed => CommonOptions.WithAssessor(console, parsed.GetValue(profile), parsed.GetValue(rubric), assessor =>
        {
            var refused = new List<string>();
            var problems = ReportLoader.ForEach(parsed.GetValue(paths)!, (text, context) =>
            {
                if (!context.Problems.IsEmpty)
                {
                    // Written anew, it would lose what cannot be read.
                    refused.AddRange(context.Problems.Select(ReportLoader.Describe));
                    return;
                }

                var questions = OpenQuestions.Of(assessor.Assess(text, context).Findings, text, context.Decisions);
                var path = ReviewFile.PathFor(text.Path!);
                if (!questions.IsEmpty)
                {
                    ReportLoader.Write(path, stream => ReviewFile.Write(stream, [.. context.Decisions, .. questions]));
                }

                console.Writer.WriteLine(ScoreLabels.Asked(path, questions.Length).In(CommonOptions.ToLanguage(parsed.GetValue(language))));
            });
            return ReportLoader.Tell(console, [.. problems, .. refused]);
        }));
        return command;
    }
}
