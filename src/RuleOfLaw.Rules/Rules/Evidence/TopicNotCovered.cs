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
        .SelectMany((_, header, mentions) => Missing(header, mentions))
        .Report(Descriptor, (content, _, _, field) => FindingDraft.At(content.Item?.HeadingSpan ?? content.Span)
            .With(new LocalizedText(field.Chinese, field.English))
            .Property("topic", field.Id));

    private static List<FieldEntry> Missing(ReportHeader header, IReadOnlyList<TopicMention> mentions)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            told.Add(mention.Topic);
        }

        var missing = new List<FieldEntry>();
        foreach (var field in Lexicon.Default.Fields)
        {
            if (field.IsExpectedOf(header.IssuerKind) && !told.Contains(field.Id))
            {
                missing.Add(field);
            }
        }

        return missing;
    }
}
