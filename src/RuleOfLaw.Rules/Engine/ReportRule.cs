namespace RuleOfLaw.Rules.Engine;

/// <summary>
/// A rule over the facts of one report. Its definition is read once, when rules are composed, and holds no state: the same rule
/// evaluates many reports at the same time.
/// </summary>
public abstract class ReportRule
{
    /// <summary>Says what the rule looks for and what it reports or derives.</summary>
    /// <param name="rule">The definition to fill.</param>
    protected abstract void Define(RuleDefinition rule);

    internal RuleDefinition GetDefinition()
    {
        var definition = new RuleDefinition(this);
        Define(definition);
        return definition;
    }
}
