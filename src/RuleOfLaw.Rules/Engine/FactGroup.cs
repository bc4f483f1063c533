namespace RuleOfLaw.Rules.Engine;

/// <summary>Facts of one type that share a key.</summary>
/// <typeparam name="T">The facts' type.</typeparam>
/// <param name="key">What they share.</param>
/// <param name="facts">The facts, in order of position; one at least.</param>
public sealed class FactGroup<T>(JoinKey key, IReadOnlyList<T> facts) : IFactGroup
    where T : class
{
    /// <summary>What the facts share.</summary>
    public JoinKey Key { get; } = key;

    /// <summary>The facts, in order of position; one at least.</summary>
    public IReadOnlyList<T> Facts { get; } = facts;

    IReadOnlyList<object> IFactGroup.Facts => Facts;
}
