using System.CommandLine;
using RuleOfLaw.Rules;
using RuleOfLaw.SampleHost.Rendering;

namespace RuleOfLaw.SampleHost.Commands;

/// <summary><c>ruleoflaw explain PATH RULE</c>: tells why a rule spoke of a report, or why it did not.</summary>
internal static class ExplainCommand
{
    public static Command Create(HostConsole console)
    {
        var path = CommonOptions.Report();
        var rule = new Argument<string>("RULE") { Description = "规则编号，如 ROL5001 / a rule's ID" };
        var profile = CommonOptions.Profile();
        var language = CommonOptions.Language();
        var command = new Command("explain", "说明一条规则为什么报告、为什么没有报告 / explain why a rule fired, or why it did not") { path, rule, profile, language };
        command.SetAction(parsed => Run(
            console,
            CommonOptions.CreateAssessor(parsed.GetValue(profile)),
            parsed.GetValue(path)!,
            parsed.GetValue(rule)!,
            new ExplanationView(console.Writer, CommonOptions.ToLanguage(parsed.GetValue(language)))));
        return command;
    }

    private static int Run(HostConsole console, ReportAssessor assessor, string path, string rule, ExplanationView view)
    {
        var descriptor = assessor.Rules.Descriptors.FirstOrDefault(one => string.Equals(one.Id, rule, StringComparison.OrdinalIgnoreCase) || string.Equals(one.Name, rule, StringComparison.OrdinalIgnoreCase));
        if (descriptor is null)
        {
            return ReportLoader.Tell(console, [$"{rule}: 没有这条规则，全部规则见 ruleoflaw rules / no such rule; see ruleoflaw rules"]);
        }

        return ReportLoader.Tell(console, ReportLoader.ForEach([path], (text, context) => view.Show(assessor.Explain(text, descriptor.Id, context))));
    }
}
