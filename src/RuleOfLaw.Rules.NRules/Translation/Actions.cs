using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.NRules.Sessions;

namespace RuleOfLaw.Rules.NRules.Translation;

/// <summary>Report: a finding, with its evidence from the match.</summary>
internal sealed class ReportAction(TranslatedBranch branch, ReportStep step) : BoundAction(branch)
{
    protected override object Make(ReportMemory memory, object[] match)
    {
        var values = Matches.Of(match, match.Length);
        return new ReportedFinding(memory.Maker.Make(step.Descriptor, step.Draft(values), values.Facts), Branch.OrderOf(memory.OrdinalsOf(match)));
    }
}

/// <summary>Yield: a derived fact.</summary>
/// <param name="branch">The branch.</param>
/// <param name="step">The step.</param>
/// <param name="type">Position of the derived type among those of the rule set.</param>
internal sealed class YieldAction(TranslatedBranch branch, YieldStep step, int type) : BoundAction(branch)
{
    protected override object? Make(ReportMemory memory, object[] match)
    {
        var values = Matches.Of(match, match.Length);
        if (step.Derive(values) is not { } fact)
        {
            return null;
        }

        memory.AddDerived(fact, type, Branch.OrderOf(memory.OrdinalsOf(match)), values.Facts.ToArray());
        return fact;
    }
}
