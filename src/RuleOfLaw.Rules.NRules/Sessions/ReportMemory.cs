using NRules.RuleModel;
using RuleOfLaw.Rules.Engine;

namespace RuleOfLaw.Rules.NRules.Sessions;

/// <summary>
/// What one session knows of its report beside the facts: settings, the facts' order, what derived facts were derived from, and which rules do not run.
/// A session belongs to one thread at a time, and so does this.
/// </summary>
internal sealed class ReportMemory(RuleSettings settings, CancellationToken cancellationToken)
{
    private const int CancellationInterval = 256;

    private readonly Dictionary<object, long> _ordinals = new(ReferenceEqualityComparer.Instance);
    private readonly List<(object Fact, long Type, MatchOrder Order)> _unsettled = [];
    private long _next;
    private ITuple? _keyed; // the match whose key was asked last, of that condition
    private object? _keyOwner;
    private JoinKey _key;
    private int _steps;

    public RuleSettings Settings { get; } = settings;

    public FindingMaker Maker { get; } = new(settings);

    /// <summary>Positions of the rules that are known to throw in this report.</summary>
    public HashSet<int> Failed { get; init; } = [];

    /// <summary>Takes a part of the report.</summary>
    /// <returns>False when it was there before.</returns>
    public bool Add(object fact) => _ordinals.TryAdd(fact, _next++);

    /// <summary>Takes a derived fact; it stands behind all parts of the report and, by type, behind those of the types that are derived before.</summary>
    public void AddDerived(object fact, int type, MatchOrder order, object[] sources)
    {
        if (!_ordinals.TryAdd(fact, OrdinalOf(type, _next++)))
        {
            throw new InvalidOperationException($"The same {fact.GetType().Name} was derived twice; each match derives an object of its own.");
        }

        _unsettled.Add((fact, type, order));
        Maker.SetSources(fact, sources);
    }

    /// <summary>Drops a derived fact whose match is no more.</summary>
    public void Remove(object fact) => _ordinals.Remove(fact);

    /// <summary>Puts the derived facts of a stage into the order of their matches, whatever the order in which the rules fired.</summary>
    public void Settle()
    {
        foreach (var (fact, type, _) in _unsettled.OrderBy(one => one.Order, MatchOrder.Comparer))
        {
            _ordinals[fact] = OrdinalOf(type, _next++);
        }

        _unsettled.Clear();
    }

    /// <summary>The place of a fact among the facts of its type, or of another element among those of its match.</summary>
    public long OrdinalOf(object element)
    {
        if (element is MatchElement { Ordinal: var ordinal })
        {
            return ordinal;
        }

        if (!_ordinals.TryGetValue(element, out var known))
        {
            _ordinals.Add(element, known = _next++); // a fact that others put into the session
        }

        return known;
    }

    public long[] OrdinalsOf(IEnumerable<object> elements) => [.. elements.Select(OrdinalOf)];

    /// <summary>The key of a match: asked for each fact it may be joined with, one after another, but made once.</summary>
    public JoinKey KeyOf<TOwner>(ITuple tuple, TOwner owner, Func<TOwner, ITuple, JoinKey> make)
        where TOwner : class
    {
        if (!ReferenceEquals(_keyed, tuple) || !ReferenceEquals(_keyOwner, owner))
        {
            _key = make(owner, tuple);
            (_keyed, _keyOwner) = (tuple, owner);
        }

        return _key;
    }

    public void ThrowIfCancelled()
    {
        if (++_steps % CancellationInterval == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static long OrdinalOf(long type, long position) => ((type + 1) << 40) | position;
}
