namespace RuleOfLaw.Rules.Engine;

/// <summary>
/// Facts by join key. Up to a handful of facts are compared one by one, more are hashed once; either way matches come in the facts' order.
/// </summary>
internal sealed class FactIndex
{
    private const int HashFrom = 9;

    private readonly JoinKey[] _keys;
    private readonly int[]? _heads; // first fact of a bucket; -1 for none
    private readonly int[]? _next; // next fact of the same bucket, by fact; -1 ends

    public FactIndex(object[] facts, Func<object, JoinKey> key)
    {
        var hasSets = false;
        _keys = new JoinKey[facts.Length];
        for (var i = 0; i < facts.Length; i++)
        {
            _keys[i] = key(facts[i]);
            hasSets |= _keys[i].IsSet;
        }

        // Sets are compared member by member: they are short, and a fact must come once however many members it shares.
        if (facts.Length < HashFrom || hasSets)
        {
            return;
        }

        _heads = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)facts.Length)];
        _next = new int[facts.Length];
        Array.Fill(_heads, -1);
        for (var i = facts.Length - 1; i >= 0; i--)
        {
            if (!_keys[i].IsMissing)
            {
                ref var head = ref HeadOf(_keys[i]);
                (_next[i], head) = (head, i);
            }
        }
    }

    public Matches Find(JoinKey key) => new(this, key);

    private ref int HeadOf(in JoinKey key) => ref _heads![key.GetHashCode() & (_heads.Length - 1)];

    /// <summary>The positions of the facts that a key joins, in order.</summary>
    internal struct Matches(FactIndex index, JoinKey key)
    {
        private int _at = -1;

        public int Current => _at;

        public bool MoveNext()
        {
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
