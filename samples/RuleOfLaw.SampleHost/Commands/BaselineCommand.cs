using System.CommandLine;
using System.Globalization;
using RuleOfLaw.Rules;
using RuleOfLaw.Rules.Suppressions;
using RuleOfLaw.SampleHost.Rendering;

namespace RuleOfLaw.SampleHost.Commands;

/// <summary><c>ruleoflaw baseline PATH… --reason TEXT</c>: writes the findings as they are as accepted, so that later only what is new is seen.</summary>
internal static class BaselineCommand
{
    public static Command Create(HostConsole console)
    {
        var paths = CommonOptions.Paths();
        var reason = new Option<string>("--reason") { Description = "理由，必填 / the reason, required", Required = true };
        var author = new Option<string?>("--author") { Description = "决定人 / who decides" };
        var expires = new Option<string?>("--expires") { Description = "失效日期，如 2026-06-30 / the last day it holds" };
        var profile = CommonOptions.Profile();
        var language = CommonOptions.Language();
        var command = new Command("baseline", "把现有问题记为已接受 / accept the findings as they are") { paths, reason, author, expires, profile, language };
        command.SetAction(parsed =>
        {
            var day = default(DateOnly);
            if (!Baseline.IsReason(parsed.GetValue(reason)))
            {
                return ReportLoader.Tell(console, ["--reason: 请用自己的话写明理由，“同意”“已核实”不算 / say the reason in words of your own; \"ok\" is none"]);
            }

            if (parsed.GetValue(expires) is { } text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            {
                return ReportLoader.Tell(console, [$"--expires: “{text}”不是日期，应写作 2026-06-30 / no date; write it as 2026-06-30"]);
            }

            var assessor = CommonOptions.CreateAssessor(parsed.GetValue(profile));
            var refused = new List<string>();
            var problems = ReportLoader.ForEach(parsed.GetValue(paths)!, (source, context) =>
            {
                if (!context.Problems.IsEmpty)
                {
                    // Written anew, it would lose what cannot be read.
                    refused.AddRange(context.Problems.Select(ReportLoader.Describe));
                    return;
                }

                var added = Write(assessor.Assess(source, context), context, one => one with { Expires = day == default ? null : day }, parsed.GetValue(reason)!, parsed.GetValue(author));
                console.Writer.WriteLine(Labels.Accepted(SuppressionFile.PathFor(source.Path!), added).In(CommonOptions.ToLanguage(parsed.GetValue(language))));
            });
            return ReportLoader.Tell(console, [.. problems, .. refused]);
        });
        return command;
    }

    /// <summary>Adds to what the file has; what is suppressed already is not added again.</summary>
    private static int Write(Assessment assessment, AssessmentContext context, Func<Suppression, Suppression> finish, string reason, string? author)
    {
        var path = SuppressionFile.PathFor(assessment.Report.Text.Path!);
        var added = Baseline.Create(assessment.Findings, assessment.Report.Text, reason, author, DateOnly.FromDateTime(DateTime.Now));
        if (!added.IsEmpty)
        {
            ReportLoader.Write(path, stream => SuppressionFile.Write(stream, context.Suppressions.Concat(added.Select(finish))));
        }

        return added.Length;
    }
}
