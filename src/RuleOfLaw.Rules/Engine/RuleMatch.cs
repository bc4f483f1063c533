using System.Runtime.CompilerServices;

namespace RuleOfLaw.Rules.Engine;

/// <summary>
/// The facts a branch has matched so far, one slot for each element of its pattern. Depth first and one branch at a time, so one
/// array serves all matches, of one branch after another; who keeps facts copies them.
/// </summary>
internal sealed class RuleMatch(int slots)
{
    private object[] _slots = new object[slots];
    private int _count = slots;

    public ReadOnlySpan<object> Facts => _slots.AsSpan(0, _count);

    /// <summary>Begins the matches of another branch.</summary>
    public void Begin(int slots)
    {
        _count = slots;
        if (_slots.Length < slots)
        {
            _slots = new object[slots];
        }
    }

    /// <summary>The fact in a slot. The pattern's type parameters say what each slot holds, so the cast is not checked again for every match.</summary>
    public T Get<T>(int slot)
        where T : class => Unsafe.As<T>(_slots[slot]);

    public void Set(int slot, object fact) => _slots[slot] = fact;
}
