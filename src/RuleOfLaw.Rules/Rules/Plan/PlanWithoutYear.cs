using System.Text.RegularExpressions;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Plan;

/// <summary>A plan that does not say for which year.</summary>
public sealed partial class PlanWithoutYear : ReportRule
{
    private static readonly string[] InChinese = ["二〇", "二○", "二零"];
    private static readonly string[] NextYear = ["明年", "下一年", "下年度", "来年", "新的一年", "新一年", "次年"];

    /// <summary>ROL5004.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<PlanWithoutYear>("ROL5004", RuleCategory.Plan, Severity.Info, Provisions2019.Article25);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<ReportContent>(content => content.Kind == ContentKind.Plan)
        .And<AnnualReport>()
        .Where((content, report) => !content.Items.Any(item => NamesYear(report.Text.ToString(item.Span))))
        .Report(Descriptor, (content, _) => content.Item?.HeadingSpan ?? content.Span);

    /// <summary>The years in a title are those of another plan.</summary>
    [GeneratedRegex("《[^》]*》", RegexOptions.None, 1000)]
    private static partial Regex TitlePattern();

    private static bool NamesYear(string text)
    {
        var folded = TitlePattern().Replace(Text.CharacterFolding.Fold(text), string.Empty);
        for (var i = 0; i + 4 < folded.Length; i++)
        {
            if (folded[i] == '2' && folded[i + 1] == '0' && char.IsAsciiDigit(folded[i + 2]) && char.IsAsciiDigit(folded[i + 3]) && folded.AsSpan(i + 4).TrimStart().StartsWith("年"))
            {
                return true;
            }
        }

        return Array.Exists(InChinese, century => folded.Contains(century, StringComparison.Ordinal)) || Array.Exists(NextYear, word => folded.Contains(word, StringComparison.Ordinal));
    }
}
