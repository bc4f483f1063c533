using System.CommandLine;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.SampleHost.Rendering;

namespace RuleOfLaw.SampleHost.Commands;

/// <summary><c>ruleoflaw rules [ID]</c>: lists the rules, or shows a rule's page.</summary>
internal static class RulesCommand
{
    public static Command Create(HostConsole console)
    {
        var id = new Argument<string?>("ID") { Description = "规则编号，如 ROL5001 / a rule's ID", Arity = ArgumentArity.ZeroOrOne };
        var language = CommonOptions.Language();
        var command = new Command("rules", "列出规则，或显示一条规则的说明 / list the rules, or show a rule's page") { id, language };
        command.SetAction(parsed => Run(console, parsed.GetValue(id), CommonOptions.ToLanguage(parsed.GetValue(language))));
        return command;
    }

    private static int Run(HostConsole console, string? id, Language language)
    {
        var descriptors = EngineDescriptors.All.AddRange(CommonOptions.CreateAssessor().Rules.Descriptors);
        var view = new RulesView(console.Output, language);
        if (id is null)
        {
            view.ShowList(descriptors);
            return ExitCode.Done;
        }

        var descriptor = descriptors.FirstOrDefault(one => string.Equals(one.Id, id, StringComparison.OrdinalIgnoreCase) || string.Equals(one.Name, id, StringComparison.OrdinalIgnoreCase));
        if (descriptor is null)
        {
            console.Error.WriteLine($"错误 error: {id}: 没有这条规则，全部规则见 ruleoflaw rules / no such rule; see ruleoflaw rules");
            return ExitCode.BadInput;
        }

        view.ShowPage(descriptor);
        return ExitCode.Done;
    }
}
