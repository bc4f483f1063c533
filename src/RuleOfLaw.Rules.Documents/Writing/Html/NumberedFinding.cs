using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Writing.Html;

/// <summary>A finding with its number.</summary>
/// <param name="Number">From one, by position.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Mark">What is marked in the text; null when the finding has no place there that can be seen.</param>
internal sealed record NumberedFinding(int Number, Finding Finding, TextSpan? Mark)
{
    /// <summary>The class that gives the severity's colour and line.</summary>
    public string Class => ClassOf(Finding.Severity);

    public static string ClassOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
