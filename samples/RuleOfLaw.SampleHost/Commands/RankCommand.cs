using System.CommandLine;
using System.Text;
using RuleOfLaw.Rules;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.SampleHost.Batch;
using RuleOfLaw.SampleHost.Rendering;

namespace RuleOfLaw.SampleHost.Commands;

/// <summary><c>ruleoflaw rank PATH…</c>: a table of reports, best first, one for each rubric they were scored by.</summary>
internal static class RankCommand
{
    public static Command Create(HostConsole console)
    {
        var paths = CommonOptions.Paths();
        var recursive = CommonOptions.Recursive();
        var jobs = CommonOptions.Jobs();
        var format = CommonOptions.Choice("--format", "输出格式 / output format", "text", "text", "json");
        var language = CommonOptions.Language();
        var profile = CommonOptions.Profile();
        var rubric = CommonOptions.Rubric();
        var output = CommonOptions.Output();
        var command = new Command("rank", "多份报告按得分排成一张表 / a table of reports by score") { paths, recursive, jobs, format, language, profile, rubric, output };
        command.SetAction((parsed, cancellationToken) => CommonOptions.OnOwnThread(
            () => CommonOptions.WithAssessor(console, parsed.GetValue(profile), parsed.GetValue(rubric), assessor =>
            {
                var (files, problems) = InputFiles.Find(parsed.GetValue(paths)!, parsed.GetValue(recursive));
                var run = new BatchRun(assessor, files, parsed.GetValue(jobs), cancellationToken);
                var assessments = new List<Assessment>();
                BatchProgress.Run(console, run.Total, tick => assessments.AddRange(run.Assessments(tick)));
                var rankings = Ranking.Of(assessments);
                var isJson = string.Equals(parsed.GetValue(format), "json", StringComparison.Ordinal);
                problems.AddRange(ReportLoader.WriteTo(console, parsed.GetValue(output), stream => Write(stream, rankings, isJson, CommonOptions.ToLanguage(parsed.GetValue(language)))));
                return ReportLoader.Tell(console, [.. problems, .. run.Problems]);
            })));
        return command;
    }

    private static void Write(Stream stream, IEnumerable<Ranking> rankings, bool isJson, Language language)
    {
        if (isJson)
        {
            RankingJson.Write(stream, rankings, language);
            stream.Write("\n"u8);
            return;
        }

        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        new RankingView(writer, language).Show(rankings);
    }
}
