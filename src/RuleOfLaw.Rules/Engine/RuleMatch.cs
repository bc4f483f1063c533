using System.Runtime.CompilerServices;

namespace RuleOfLaw.Rules.Engine;

/// <summary>
/// The facts a branch has matched so far, one slot for each element of its pattern. Depth first and one branch at a time, so one
/// array serves all matches of a branch; who keeps facts copies them.
/// </summary>
internal sealed class RuleMatch(int slots)
{
    private readonly object[] _slots = new object[slots];

    public ReadOnlySpan<object> Facts => _slots;

    /// <summary>The fact in a slot. The pattern's type parameters say what each slot holds, so the cast is not checked again for every match.</summary>
    public T Get<T>(int slot)
        where T : class => Unsafe.As<T>(_slots[slot]);

    public void Set(int slot, object fact) => _slots[slot] = fact;
}
