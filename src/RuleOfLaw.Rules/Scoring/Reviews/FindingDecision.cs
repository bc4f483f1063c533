using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Scoring.Reviews;

/// <summary>An assessor's answer to a question, or word on a finding.</summary>
public sealed record FindingDecision : ReviewDecision
{
    /// <summary>ID of the rule.</summary>
    public required string RuleId { get; init; }

    /// <summary>Properties the finding must have, where a rule speaks more than once of one place (content, topic, duty); none otherwise.</summary>
    public ImmutableArray<FindingProperty> Properties { get; init; } = [];

    /// <summary>The answer.</summary>
    public required ReviewVerdict Verdict { get; init; }

    /// <inheritdoc/>
    public override string Subject => RuleId;

    private protected override ImmutableArray<FindingProperty> AddressedProperties => Properties;
}
