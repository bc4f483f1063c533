namespace RuleOfLaw.Rules.Engine;

/// <summary>A step of a branch: data to read for any engine, and for the built-in one the code that takes it.</summary>
public abstract class RuleStep
{
    private protected RuleStep(RuleStepKind kind, Type? reads, bool addsElement)
    {
        Kind = kind;
        Reads = reads;
        AddsElement = addsElement;
    }

    /// <summary>What the step does.</summary>
    public RuleStepKind Kind { get; }

    /// <summary>The fact type it looks at; null when it looks at none.</summary>
    public Type? Reads { get; }

    /// <summary>Whether the match has one element more behind it.</summary>
    public bool AddsElement { get; }

    /// <summary>The filter, condition or key as it was written; null where there is none.</summary>
    public string? Source { get; init; }

    /// <summary>Position in the branch, from zero.</summary>
    public int Index { get; internal set; }

    internal int Slot { get; set; }

    /// <summary>Numbers that the rule set gives the step when it is composed: its own, and those of its fact type and its join index.</summary>
    internal int Id { get; set; }

    internal int FactId { get; set; }

    internal int JoinId { get; set; }

    internal RuleStep? Next { get; set; }

    /// <summary>Takes the step for the match so far, and every step behind it for each way to go on.</summary>
    internal abstract void Run(Evaluation evaluation, RuleMatch match);

    private protected void Continue(Evaluation evaluation, RuleMatch match)
    {
        evaluation.Count(this);
        Next!.Run(evaluation, match);
    }

    private protected void Continue(Evaluation evaluation, RuleMatch match, object element)
    {
        match.Set(Slot, element);
        Continue(evaluation, match);
    }
}
