using System.Linq.Expressions;
using NRules.RuleModel;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.NRules.Sessions;

namespace RuleOfLaw.Rules.NRules.Translation;

/// <summary>Whether a branch runs: in its stage, unless its finding is switched off or its rule is known to throw.</summary>
internal sealed class StageCondition(TranslatedBranch branch) : IBound
{
    public Delegate Delegate => new Func<IFact, bool>(fact => IsOpen((RuleStage)fact.Value!));

    public LambdaExpression ToExpression(Declaration stage)
    {
        var parameter = stage.ToParameterExpression();
        return Expression.Lambda(Expression.Call(Expression.Constant(this), nameof(IsOpen), typeArguments: null, parameter), parameter);
    }

    public bool IsOpen(RuleStage stage) =>
        (stage.Number == branch.Stage || stage.Number == RuleStage.Every)
        && !stage.Memory.Failed.Contains(branch.RuleIndex)
        && (branch.Branch.Descriptor is not { } descriptor || stage.Memory.Settings.GetSeverity(descriptor) != Severity.None);
}
