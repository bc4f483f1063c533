namespace RuleOfLaw.Rules.NRules.Sessions;

/// <summary>Where a match stands in the order in which the built-in evaluator makes matches: rule, branch, then its elements one by one.</summary>
/// <param name="Rule">Position of the rule in its set.</param>
/// <param name="Branch">Position of the branch in its rule.</param>
/// <param name="Elements">The elements' ordinals.</param>
internal sealed record MatchOrder(int Rule, int Branch, long[] Elements)
{
    public static IComparer<MatchOrder> Comparer { get; } = Comparer<MatchOrder>.Create(static (a, b) =>
    {
        var byRule = a.Rule.CompareTo(b.Rule);
        var byBranch = a.Branch.CompareTo(b.Branch);
        return byRule != 0 ? byRule : byBranch != 0 ? byBranch : a.Elements.AsSpan().SequenceCompareTo(b.Elements);
    });
}
