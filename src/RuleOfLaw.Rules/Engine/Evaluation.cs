using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Engine;

/// <summary>One run of the built-in evaluator over one report: facts by type, indexes by step, and what has been found so far.</summary>
internal sealed class Evaluation(RuleSet rules, AnnualReport report, RuleSettings settings, int[]? counts, CancellationToken cancellationToken)
{
    private const int CancellationInterval = 256;

    private readonly object[]?[] _facts = new object[rules.FactTypeCount][];
    private readonly FactIndex?[] _indexes = new FactIndex[rules.JoinCount];
    private readonly Dictionary<Type, List<object>> _derived = [];
    private readonly Dictionary<object, object[]> _sources = new(ReferenceEqualityComparer.Instance);
    private readonly List<Finding> _findings = [];
    private readonly List<(Type Type, object Fact, object[] Sources)> _yielded = [];
    private readonly List<TextSpan> _spans = []; // of the finding that is being reported
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
            foreach (var branch in rule.Branches)
            {
                if (branch.Descriptor is { } descriptor && settings.GetSeverity(descriptor) == Severity.None)
                {
                    continue;
                }

                branch.Steps[0].Run(this, new RuleMatch(branch.Slots));
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
            _findings.Add(Failure(rule, exception));
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

    public void Report(RuleDescriptor descriptor, FindingDraft draft, RuleMatch match)
    {
        var severity = settings.GetSeverity(descriptor);
        if (draft.IsRaised && severity < Severity.Error)
        {
            severity++;
        }
        else if (draft.IsLowered && severity > Severity.Info)
        {
            severity--;
        }

        var facts = ImmutableArray.CreateBuilder<object>(match.Facts.Length);
        foreach (var fact in match.Facts)
        {
            AddWithSources(fact, facts);
        }

        draft.Properties?.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        _findings.Add(new Finding(
            descriptor,
            severity,
            draft.Span,
            WithoutNames(draft.Arguments),
            draft.Properties is null ? [] : [.. draft.Properties],
            draft.RelatedSpans is null ? [] : [.. draft.RelatedSpans],
            draft.IsOpen,
            facts.DrainToImmutable(),
            EvidenceSpans(match),
            draft.Edits is null ? null : new TextFix([.. draft.Edits.OrderBy(edit => edit.Span.Start)], draft.IsSafe)));
    }

    /// <summary>A message names no person, whatever passage it quotes.</summary>
    private static ImmutableArray<object?> WithoutNames(object?[] arguments)
    {
        var masked = new object?[arguments.Length];
        for (var i = 0; i < masked.Length; i++)
        {
            masked[i] = WithoutNames(arguments[i]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(masked);
    }

    private static object? WithoutNames(object? argument) => argument switch
    {
        string text => PersonNames.Mask(text),
        LocalizedText text => new LocalizedText(PersonNames.Mask(text.Chinese), PersonNames.Mask(text.English)),
        _ => argument,
    };

    private void Commit()
    {
        foreach (var (type, fact, sources) in _yielded)
        {
            if (!_derived.TryGetValue(type, out var list))
            {
                _derived.Add(type, list = []);
            }

            list.Add(fact);
            _sources[fact] = sources;
        }

        _yielded.Clear();
    }

    private void AddWithSources(object fact, ImmutableArray<object>.Builder facts)
    {
        facts.Add(fact);
        if (_sources.Count > 0 && _sources.TryGetValue(fact, out var sources))
        {
            foreach (var source in sources)
            {
                AddWithSources(source, facts);
            }
        }
    }

    private ImmutableArray<TextSpan> EvidenceSpans(RuleMatch match)
    {
        var spans = _spans;
        spans.Clear();
        foreach (var fact in match.Facts)
        {
            AddSpans(fact, spans);
        }

        if (spans.Count > 1)
        {
            spans.Sort();
        }

        var distinct = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            if (i == 0 || spans[i] != spans[i - 1])
            {
                spans[distinct++] = spans[i];
            }
        }

        spans.RemoveRange(distinct, spans.Count - distinct);
        return [.. spans];
    }

    private void AddSpans(object fact, List<TextSpan> spans)
    {
        switch (fact)
        {
            case ISingleFact:
                return;
            case ReportElement element when !element.Span.IsEmpty:
                spans.Add(element.Span);
                break;
            case IEnumerable<object> many:
                foreach (var one in many)
                {
                    AddSpans(one, spans);
                }

                break;
            case IFactGroup group:
                AddSpans(group.Facts, spans);
                break;
        }

        if (_sources.Count > 0 && _sources.TryGetValue(fact, out var sources))
        {
            foreach (var source in sources)
            {
                AddSpans(source, spans);
            }
        }
    }

    private static Finding Failure(RuleDefinition rule, Exception exception)
    {
        var name = NameOf(rule);
        return new Finding(
            EngineDescriptors.RuleFailed,
            EngineDescriptors.RuleFailed.DefaultSeverity,
            new TextSpan(0, 0),
            [name, exception.GetType().Name, exception.Message],
            [new FindingProperty("exception", exception.GetType().FullName ?? exception.GetType().Name), new FindingProperty("rule", name)],
            related: [],
            needsReview: false,
            facts: [],
            evidence: []);
    }
}
