namespace RuleOfLaw.Rules.Engine;

/// <summary>
/// Facts by join key. Up to a handful of facts are compared one by one, more are hashed once; either way matches come in the facts' order.
/// </summary>
internal sealed class FactIndex
{
    private const int HashFrom = 9;

    private readonly JoinKey[] _keys;
    private readonly Dictionary<JoinKey, int>? _heads; // first fact of a key
    private readonly int[]? _next; // next fact of the same key, by fact; -1 ends
    private readonly bool _hasSets;

    public FactIndex(object[] facts, Func<object, JoinKey> key)
    {
        _keys = new JoinKey[facts.Length];
        for (var i = 0; i < facts.Length; i++)
        {
            _keys[i] = key(facts[i]);
            _hasSets |= _keys[i].IsSet;
        }

        // Sets are compared member by member: they are short, and a fact must come once however many members it shares.
        if (facts.Length < HashFrom || _hasSets)
        {
            return;
        }

        _heads = new Dictionary<JoinKey, int>(facts.Length);
        _next = new int[facts.Length];
        for (var i = facts.Length - 1; i >= 0; i--)
        {
            _next[i] = _keys[i].IsMissing || !_heads.TryGetValue(_keys[i], out var head) ? -1 : head;
            if (!_keys[i].IsMissing)
            {
                _heads[_keys[i]] = i;
            }
        }
    }

    public Matches Find(JoinKey key) => new(this, key);

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

            if (index._heads is not null)
            {
                _at = _at >= 0 ? index._next![_at] : index._heads.TryGetValue(key, out var head) ? head : -1;
                return _at >= 0;
            }

            while (++_at < index._keys.Length)
            {
                if (index._keys[_at].Joins(key))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
