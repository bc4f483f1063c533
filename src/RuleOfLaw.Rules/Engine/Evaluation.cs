using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Engine;

/// <summary>One run of the built-in evaluator over one report: facts by type, indexes by step, and what has been found so far.</summary>
internal sealed class Evaluation(RuleSet rules, AnnualReport report, RuleSettings settings, int[]? counts, CancellationToken cancellationToken)
{
    private const int CancellationInterval = 256;
    private const int UsualSlots = 4;

    private readonly object[]?[] _facts = new object[rules.FactTypeCount][];
    private readonly FactIndex?[] _indexes = new FactIndex[rules.JoinCount];
    private Dictionary<Type, List<object>>? _derived; // few reports have any
    private readonly FindingMaker _maker = new(settings);
    private readonly RuleMatch _match = new(UsualSlots);
    private readonly List<Finding> _findings = [];
    private readonly List<(Type Type, object Fact, object[] Sources)> _yielded = [];
    private int _steps;

    public List<Finding> Findings => _findings;

    /// <summary>What a rule is called where it is told of: its IDs, or its class's name where it only derives facts.</summary>
    public static string NameOf(RuleDefinition rule)
    {
        var ids = string.Join(", ", rule.Descriptors.Select(descriptor => descriptor.Id));
        return ids.Length > 0 ? ids : rule.Name;
    }

    public void Run(RuleDefinition rule)
    {
        var before = _findings.Count;
        try
        {
            foreach (var branch in rule.BranchList)
            {
                if (branch.Descriptor is { } descriptor && settings.GetSeverity(descriptor) == Severity.None)
                {
                    continue;
                }

                if (branch.First.Kind == RuleStepKind.Fact && Facts(branch.First).Length == 0)
                {
                    continue; // nothing to match, as for most rules that look for a fault
                }

                _match.Begin(branch.Slots);
                branch.First.Run(this, _match);
            }

            Commit();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever one rule throws must not cost another its result.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _findings.RemoveRange(before, _findings.Count - before);
            _yielded.Clear();
            _findings.Add(FindingMaker.Failure(rule, exception));
        }
    }

    /// <summary>All facts of the type a step reads, in order of position; derived ones behind, in order of derivation.</summary>
    public object[] Facts(RuleStep step) => _facts[step.FactId] ??= rules.GetFacts(step.FactId, report, settings, _derived);

    public FactIndex Index(RuleStep step, object[] facts, Func<object, JoinKey> key) =>
        _indexes[step.JoinId] ??= new FactIndex(facts, key);

    public void ThrowIfCancelled()
    {
        if (++_steps % CancellationInterval == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    public void Count(RuleStep step)
    {
        if (counts is not null)
        {
            counts[step.Id]++;
        }
    }

    /// <summary>How many matches the step let pass; zero in a run that does not count.</summary>
    public int CountOf(RuleStep step) => counts?[step.Id] ?? 0;

    /// <summary>Keeps a derived fact until its rule has ended without an exception.</summary>
    public void Yield(Type type, object fact, RuleMatch match) => _yielded.Add((type, fact, match.Facts.ToArray()));

    public void Report(RuleDescriptor descriptor, FindingDraft draft, RuleMatch match) => _findings.Add(_maker.Make(descriptor, draft, match.Facts));

    private void Commit()
    {
        if (_yielded.Count == 0)
        {
            return;
        }

        _derived ??= [];
        foreach (var (type, fact, sources) in _yielded)
        {
            if (!_derived.TryGetValue(type, out var list))
            {
                _derived.Add(type, list = []);
            }

            list.Add(fact);
            _maker.SetSources(fact, sources);
        }

        _yielded.Clear();
    }
}
