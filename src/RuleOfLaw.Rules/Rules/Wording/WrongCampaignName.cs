using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Wording;

/// <summary>A publicity day, week or month that is named wrongly.</summary>
public sealed class WrongCampaignName : ReportRule
{
    /// <summary>ROL6006.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<WrongCampaignName>("ROL6006", RuleCategory.Wording, Severity.Warning, OfficialDocuments2012.Article19);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<CampaignMention>(mention => mention is { IsRight: false, Campaign: not null })
        .Report(Descriptor, Describe);

    /// <summary>
    /// A wrong name is replaced, surely one that is known to be wrong; where a right name stands with another's date, or a week or month is tagged with a
    /// day, only its author knows which is meant.
    /// </summary>
    private static FindingDraft Describe(CampaignMention mention)
    {
        var campaign = mention.Campaign!;
        var draft = FindingDraft.At(mention.Span).With(mention.Name, campaign.Name, When(campaign));
        var isRightName = campaign.Aliases.Append(campaign.Name).Contains(mention.Name, StringComparer.Ordinal);
        return isRightName || mention.NameSpan.IsEmpty
            ? draft
            : draft.Fix(mention.NameSpan, campaign.Name, isSafe: campaign.WrongNames.Contains(mention.Name, StringComparer.Ordinal));
    }

    private static LocalizedText When(Campaign campaign)
    {
        var isLong = !string.Equals(campaign.Length, "day", StringComparison.Ordinal);
        return campaign.Day is { } day
            ? new($"{campaign.Month}月{day}日{(isLong ? "起" : string.Empty)}", $"{(isLong ? "from " : string.Empty)}{campaign.Month}/{day}")
            : new($"{campaign.Month}月", $"month {campaign.Month}");
    }
}
