using System.Collections.Immutable;
using NRules.RuleModel;
using RuleOfLaw.Rules.Engine;
using RuleSet = RuleOfLaw.Rules.Engine.RuleSet;

namespace RuleOfLaw.Rules.NRules.Translation;

/// <summary>Translates definitions to NRules' canonical rule model: a rule of NRules for each branch.</summary>
internal static class RuleTranslator
{
    /// <summary>Translates composed rules.</summary>
    /// <returns>The rules in NRules' model, each with its branch as a property.</returns>
    public static ImmutableArray<IRuleDefinition> Translate(RuleSet rules)
    {
        var stages = StagesOf(rules);
        return [..
            from rule in rules.Rules.Select((definition, index) => (Definition: definition, Index: index))
            from branch in rule.Definition.Branches.Select((branch, index) => new TranslatedBranch(rule.Definition, rule.Index, branch, index, stages[rule.Index]))
            select new BranchTranslator(branch, rules.Yielded).Translate()];
    }

    /// <summary>The stage of each rule: one after the last of the rules whose derived facts it reads.</summary>
    public static int[] StagesOf(RuleSet rules)
    {
        var stages = new int[rules.Rules.Length];
        for (var i = 0; i < stages.Length; i++)
        {
            stages[i] = Enumerable.Range(0, i).Where(producer => RuleOrder.Feeds(rules.Rules[producer], rules.Rules[i])).Select(producer => stages[producer] + 1).DefaultIfEmpty().Max();
        }

        return stages;
    }
}
