namespace RuleOfLaw.Rules.Engine;

/// <summary>What a step of a branch does.</summary>
public enum RuleStepKind
{
    /// <summary>Takes each fact of a type (When, And).</summary>
    Fact,

    /// <summary>Lets a match pass only under a condition (Where).</summary>
    Where,

    /// <summary>Lets a match pass only when no such fact exists (Without).</summary>
    Without,

    /// <summary>Lets a match pass only when such a fact exists (Exists).</summary>
    Exists,

    /// <summary>Takes all facts of a type together (Collect).</summary>
    Collect,

    /// <summary>Takes groups of facts by key (GroupBy).</summary>
    Group,

    /// <summary>Takes each element that a function makes of the match (SelectMany).</summary>
    SelectMany,

    /// <summary>Derives a fact (Yield).</summary>
    Yield,

    /// <summary>Reports a finding (Report).</summary>
    Report,
}
