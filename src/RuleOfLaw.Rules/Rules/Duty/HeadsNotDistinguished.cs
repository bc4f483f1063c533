using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Duty;

/// <summary>The head of the Party committee and the head of the government are not told apart.</summary>
public sealed class HeadsNotDistinguished : ReportRule
{
    /// <summary>ROL4001.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<HeadsNotDistinguished>("ROL4001", RuleCategory.Duty, Severity.Warning, FirstResponsibility2016.Article5);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<ReportContent>(content => content is { Kind: ContentKind.FirstResponsibility, TextLength: > 0 })
        .Collect<HeadMention>(IsInText)
        .And<ReportHeader>()
        .Where((_, heads, header) => header.IssuerKind is not (IssuerKind.Department or IssuerKind.Other) && Missing(heads) is not null)
        .Report(Descriptor, (content, _, _) => content.Item?.HeadingSpan ?? content.Span, (_, heads, _) => [Missing(heads)]);

    private static LocalizedText? Missing(IReadOnlyList<HeadMention> heads) =>
        (heads.Any(head => head.Actor == DutyActor.PartyHead), heads.Any(head => head.Actor == DutyActor.GovernmentHead)) switch
        {
            (true, true) => null,
            (false, true) => new("党委主要负责人", "the head of the Party committee"),
            (true, false) => new("政府主要负责人", "the head of the government"),
            _ => new("党委、政府主要负责人各自", "the head of the Party committee and the head of the government each"),
        };

    /// <summary>党政主要负责人 in the heading says nothing of what either did; a head's own heading does.</summary>
    private static bool IsInText(HeadMention head) => head.Item is null or { Level: > 1 } || !head.Item.HeadingSpan.Contains(head.Span);
}
