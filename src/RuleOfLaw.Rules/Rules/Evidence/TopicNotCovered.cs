using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Evidence;

/// <summary>A field of rule-of-law work that the results of such an issuer are expected to tell of, and do not mention.</summary>
public sealed class TopicNotCovered : ReportRule
{
    /// <summary>ROL2101.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<TopicNotCovered>("ROL2101", RuleCategory.Evidence, Severity.Info, IndicatorSystem2021.FirstLevel);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<ReportContent>(content => content is { Kind: ContentKind.Results, TextLength: > 0 })
        .And<ReportHeader>()
        .Collect<TopicMention>(mention => mention.Content is ContentKind.Results or ContentKind.Overview)
        .SelectMany((_, header, mentions) => Lexicon.Default.Fields.Where(field => field.IsExpectedOf(header.IssuerKind) && !mentions.Any(mention => string.Equals(mention.Topic, field.Id, StringComparison.Ordinal))))
        .Report(Descriptor, (content, _, _, field) => FindingDraft.At(content.Item?.HeadingSpan ?? content.Span)
            .With(new LocalizedText(field.Chinese, field.English))
            .Property("topic", field.Id));
}
