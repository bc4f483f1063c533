using System.Text;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Output;

/// <summary>
/// Writes assessments as Markdown (CommonMark with GitHub's tables) for people: who and when, score, findings by severity, criteria by outcome, what is
/// hidden and why, and what it was made with. Text of a report is escaped: it can neither break the page nor put HTML or links into it.
/// </summary>
public static class AssessmentMarkdown
{
    /// <summary>Writes assessments, one after the other, in UTF-8 without a byte-order mark.</summary>
    /// <param name="stream">Where to; it is not closed.</param>
    /// <param name="assessments">The assessments, in the order they are written.</param>
    /// <param name="language">The language of messages and labels.</param>
    public static void Write(Stream stream, IEnumerable<Assessment> assessments, Language language = Language.Chinese)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(assessments);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var isFirst = true;
        foreach (var assessment in assessments)
        {
            if (!isFirst)
            {
                writer.WriteLine();
                writer.WriteLine("---");
                writer.WriteLine();
            }

            new MarkdownReport(writer, assessment, language).Write();
            isFirst = false;
        }
    }
}
