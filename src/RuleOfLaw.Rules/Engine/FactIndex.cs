using System.Numerics;

namespace RuleOfLaw.Rules.Engine;

/// <summary>
/// Facts by join key. Up to a handful of facts are compared one by one, more are hashed once, a set by each of its members; either way
/// matches come in the facts' order, and a fact comes once however many members it shares.
/// </summary>
internal sealed class FactIndex
{
    private const int HashFrom = 9;

    private readonly JoinKey[] _keys; // by fact; where sets are hashed, by entry
    private readonly int[]? _facts; // the fact of an entry, where sets are hashed
    private readonly int[]? _heads; // first entry of a bucket; -1 for none
    private readonly int[]? _next; // next entry of the same bucket; -1 ends

    public FactIndex(object[] facts, Func<object, JoinKey> key)
    {
        var (sets, others, members) = (0, 0, 0);
        _keys = new JoinKey[facts.Length];
        for (var i = 0; i < facts.Length; i++)
        {
            var factKey = _keys[i] = key(facts[i]);
            sets += factKey.IsSet ? 1 : 0;
            members += factKey.IsSet ? factKey.Set.Length : 0;
            others += factKey.IsSet || factKey.IsMissing ? 0 : 1;
        }

        if (facts.Length < HashFrom || (sets > 0 && others > 0))
        {
            return;
        }

        if (sets > 0)
        {
            (_keys, _facts) = Expand(_keys, members);
        }

        _heads = new int[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, _keys.Length))];
        _next = new int[_keys.Length];
        Array.Fill(_heads, -1);
        for (var i = _keys.Length - 1; i >= 0; i--)
        {
            if (!_keys[i].IsMissing)
            {
                ref var head = ref HeadOf(_keys[i]);
                (_next[i], head) = (head, i);
            }
        }
    }

    /// <summary>The facts that a key joins; where sets are hashed, only a set joins any.</summary>
    public Matches Find(JoinKey key) => _facts is null ? new(this, key, merged: null) : new(this, default, key.IsSet ? Merge(key) : null);

    /// <summary>One entry for each member of each set.</summary>
    private static (JoinKey[] Keys, int[] Facts) Expand(JoinKey[] sets, int members)
    {
        var (keys, facts) = (new JoinKey[members], new int[members]);
        var entry = 0;
        for (var i = 0; i < sets.Length; i++)
        {
            if (!sets[i].IsSet)
            {
                continue;
            }

            foreach (var member in sets[i].Set)
            {
                (keys[entry], facts[entry++]) = (member, i);
            }
        }

        return (keys, facts);
    }

    /// <summary>The facts that share any member of a set, in order, each once.</summary>
    private List<int> Merge(JoinKey set)
    {
        var found = new List<int>();
        foreach (var member in set.Set)
        {
            JoinKey key = member;
            for (var entry = HeadOf(key); entry >= 0; entry = _next![entry])
            {
                if (_keys[entry].Equals(key))
                {
                    found.Add(_facts![entry]);
                }
            }
        }

        if (set.Set.Length > 1)
        {
            found.Sort();
        }

        var distinct = 0;
        for (var i = 0; i < found.Count; i++)
        {
            if (i == 0 || found[i] != found[i - 1])
            {
                found[distinct++] = found[i];
            }
        }

        found.RemoveRange(distinct, found.Count - distinct);
        return found;
    }

    private ref int HeadOf(in JoinKey key) => ref _heads![key.GetHashCode() & (_heads.Length - 1)];

    /// <summary>The positions of the facts that a key joins, in order.</summary>
    internal struct Matches(FactIndex index, JoinKey key, List<int>? merged)
    {
        private int _at = -1;

        public readonly int Current => merged is null ? _at : merged[_at];

        public bool MoveNext()
        {
            if (merged is not null)
            {
                return ++_at < merged.Count;
            }

            if (key.IsMissing)
            {
                return false;
            }

            if (index._heads is null)
            {
                while (++_at < index._keys.Length)
                {
                    if (index._keys[_at].Joins(key))
                    {
                        return true;
                    }
                }

                return false;
            }

            do
            {
                _at = _at < 0 ? index.HeadOf(key) : index._next![_at];
            }
            while (_at >= 0 && !index._keys[_at].Equals(key));
            return _at >= 0;
        }
    }
}
