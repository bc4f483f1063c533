using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Tests.Engine;

namespace RuleOfLaw.Rules.NRules.Tests;

/// <summary>The contract, held by the evaluator on NRules.</summary>
public sealed class NRulesEvaluatorTests : EvaluatorContract
{
    protected override IRuleEvaluator Create(RuleSet rules) => new NRulesEvaluator(rules);
}
