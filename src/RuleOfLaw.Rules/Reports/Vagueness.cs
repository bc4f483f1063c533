namespace RuleOfLaw.Rules.Reports;

/// <summary>What makes a declared problem vague.</summary>
public enum Vagueness
{
    /// <summary>A bare judgement (有待加强, 不够高).</summary>
    Bare,

    /// <summary>A hedge (可能).</summary>
    Hedged,

    /// <summary>A wish in place of a finding (还需要进一步).</summary>
    Wish,
}
