using System.CommandLine;
using System.Globalization;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.Rules.Scoring;

namespace RuleOfLaw.SampleHost.Commands;

/// <summary><c>ruleoflaw rubric [ID|FILE]</c>: lists the rubrics, prints one whole, or checks a file.</summary>
internal static class RubricCommand
{
    public static Command Create(HostConsole console)
    {
        var name = new Argument<string?>("ID") { Description = "内置标准的编号，或标准文件 / a built-in rubric's ID, or a file", Arity = ArgumentArity.ZeroOrOne };
        var language = CommonOptions.Language();
        var command = new Command("rubric", "列出评分标准，或检查并输出一套标准 / list the rubrics, or check and print one") { name, language };
        command.SetAction(parsed => Run(console, parsed.GetValue(name), CommonOptions.ToLanguage(parsed.GetValue(language))));
        return command;
    }

    private static int Run(HostConsole console, string? name, Language language)
    {
        if (name is null)
        {
            foreach (var rubric in BuiltInRubrics.All)
            {
                var kinds = string.Join(Rendering.Labels.Comma.In(language), rubric.IssuerKinds.Select(kind => DisplayNames.Of(kind).In(language)));
                console.Writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rubric.Id,-12}{rubric.Version,-8}{rubric.Title.In(language)}  ({kinds})"));
            }

            return ExitCode.Done;
        }

        if (BuiltInRubrics.All.FirstOrDefault(one => string.Equals(one.Id, name, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            known.Write(console.RawOutput);
            console.RawOutput.Write("\n"u8);
            return ExitCode.Done;
        }

        // An assessor made with it checks the rules and fields that it names, too.
        return CommonOptions.WithAssessor(console, profile: null, name, _ =>
        {
            Rubric.Load(name).Write(console.RawOutput);
            console.RawOutput.Write("\n"u8);
            return ExitCode.Done;
        });
    }
}
