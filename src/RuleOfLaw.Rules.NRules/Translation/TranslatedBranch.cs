using NRules.RuleModel;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.NRules.Sessions;

namespace RuleOfLaw.Rules.NRules.Translation;

/// <summary>A branch of a rule, which becomes a rule of NRules.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="RuleIndex">Its position in the rule set.</param>
/// <param name="Branch">The branch.</param>
/// <param name="BranchIndex">Its position in the rule.</param>
/// <param name="Stage">When it runs: after all branches of earlier stages.</param>
internal sealed record TranslatedBranch(RuleDefinition Rule, int RuleIndex, RuleBranch Branch, int BranchIndex, int Stage)
{
    private const string PropertyName = "ReportRule";

    /// <summary>Finds the branch that a rule of NRules was made of.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The branch; null where the rule is another one's.</returns>
    public static TranslatedBranch? Of(IRuleDefinition rule) =>
        rule.Properties.FirstOrDefault(property => property.Value is TranslatedBranch)?.Value as TranslatedBranch;

    public RuleProperty ToProperty() => new(PropertyName, this);

    public MatchOrder OrderOf(long[] elements) => new(RuleIndex, BranchIndex, elements);
}
