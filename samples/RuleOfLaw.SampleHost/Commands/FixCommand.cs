using System.CommandLine;
using System.Text;
using DiffPlex.Renderer;
using RuleOfLaw.Rules;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Text;
using RuleOfLaw.SampleHost.Rendering;

namespace RuleOfLaw.SampleHost.Commands;

/// <summary><c>ruleoflaw fix PATH…</c>: applies the fixes that findings offer, shows what changes, and writes the corrected text beside the original.</summary>
internal static class FixCommand
{
    public static Command Create(HostConsole console)
    {
        var paths = CommonOptions.Paths();
        var isUnsafe = new Option<bool>("--unsafe") { Description = "也做可能改变原意的修正 / also apply fixes that may change the meaning" };
        var dryRun = new Option<bool>("--dry-run") { Description = "只显示，不写文件 / show only, write nothing" };
        var inPlace = new Option<bool>("--in-place") { Description = "写回原文件 / write over the original" };
        var profile = CommonOptions.Profile();
        var language = CommonOptions.Language();
        var command = new Command("fix", "修正可以自动修正的问题 / fix what can be fixed in the text") { paths, isUnsafe, dryRun, inPlace, profile, language };
        command.SetAction(parsed =>
        {
            var assessor = CommonOptions.CreateAssessor(parsed.GetValue(profile));
            var refused = new List<string>();
            var problems = ReportLoader.ForEach(parsed.GetValue(paths)!, (text, context) =>
            {
                if (!text.Origins.IsEmpty)
                {
                    refused.Add($"{text.Path}: 只能修正纯文本；Word 文档请用 assess --format docx 加批注 / only plain text is fixed; for Word documents see assess --format docx");
                    return;
                }

                var target = parsed.GetValue(dryRun) ? null : parsed.GetValue(inPlace) ? text.Path! : CorrectedPath(text.Path!);
                Fix(console, text, ReportFixer.Fix(assessor, text, parsed.GetValue(isUnsafe), context), target, CommonOptions.ToLanguage(parsed.GetValue(language)));
            });
            return ReportLoader.Tell(console, [.. problems, .. refused]);
        });
        return command;
    }

    /// <summary>NAME.fixed.txt beside NAME.txt.</summary>
    private static string CorrectedPath(string path) => Path.ChangeExtension(path, null) + InputFiles.FixedEnd + Path.GetExtension(path);

    private static void Fix(HostConsole console, SourceText original, FixResult result, string? target, Language language)
    {
        if (!result.Applied.IsEmpty)
        {
            console.Writer.WriteLine(UnidiffRenderer.GenerateUnidiff(original.ToString(), result.Text.ToString(), original.Path, target ?? original.Path).TrimEnd());
            if (target is not null)
            {
                ReportLoader.Write(target, stream => Write(stream, result.Text));
            }
        }

        console.Writer.WriteLine(Labels.Fixed(original.Path!, result.Applied.Length, result.Left.Length, result.Applied.IsEmpty ? null : target).In(language));
    }

    /// <summary>In the encoding it was read in.</summary>
    private static void Write(Stream stream, SourceText text)
    {
        var encoding = text.Encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        stream.Write(encoding.Preamble);
        stream.Write(encoding.GetBytes(text.ToString()));
    }
}
