using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Engine;

/// <summary>One pattern of a rule and what follows from a match: the steps in order, the last of which reports or yields.</summary>
public sealed class RuleBranch
{
    private readonly List<RuleStep> _steps = [];

    internal RuleBranch()
    {
    }

    /// <summary>The steps, in the order they are taken.</summary>
    public IReadOnlyList<RuleStep> Steps => _steps;

    /// <summary>The fact types the branch looks at, negated ones included.</summary>
    public IEnumerable<Type> Reads => _steps.Select(step => step.Reads).OfType<Type>().Distinct();

    /// <summary>The fact type the branch derives; null when it reports.</summary>
    public Type? Yields => (_steps[^1] as YieldStep)?.FactType;

    /// <summary>The finding the branch reports; null when it derives a fact.</summary>
    public RuleDescriptor? Descriptor { get; private set; }

    /// <summary>Whether the branch ends in a report or a derived fact.</summary>
    public bool IsComplete => _steps.Count > 0 && _steps[^1] is YieldStep or ReportStep;

    /// <summary>Where a match begins.</summary>
    internal RuleStep First => _steps[0];

    /// <summary>Number of elements the pattern has.</summary>
    internal int Slots { get; private set; }

    internal RuleBranch Add(RuleStep step)
    {
        if (IsComplete)
        {
            throw new InvalidOperationException("The branch has ended in a report or a derived fact; begin another with When, Collect or GroupBy.");
        }

        step.Index = _steps.Count;
        if (step.AddsElement)
        {
            step.Slot = Slots++;
        }

        if (_steps.Count > 0)
        {
            _steps[^1].Next = step;
        }

        _steps.Add(step);
        Descriptor = (step as ReportStep)?.Descriptor;
        return this;
    }
}
