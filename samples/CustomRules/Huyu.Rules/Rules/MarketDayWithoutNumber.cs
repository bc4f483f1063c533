using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace Huyu.Rules.Rules;

/// <summary>Publicity on market days that is told without a figure; derives the fact that it is told at all.</summary>
public sealed class MarketDayWithoutNumber : ReportRule
{
    /// <summary>HUYU2001.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<MarketDayWithoutNumber>("HUYU2001", RuleCategory.Evidence, Severity.Warning, LegalBasis.OwnChoice);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule)
    {
        rule.When<TopicMention>(IsMarketDay)
            .Yield(mention => new MarketDayPublicity { Span = mention.Span, Item = mention.Item, Content = mention.Content, Figure = mention.Figure });
        rule.When<TopicMention>(IsMarketDay)
            .Where(mention => mention.Figure is null)
            .Report(Descriptor, mention => mention.Span);
    }

    /// <summary>What is planned is no result yet.</summary>
    private static bool IsMarketDay(TopicMention mention) => mention is { Topic: HuyuRules.MarketDay, Content: ContentKind.Results };
}
