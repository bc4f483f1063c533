using System.Linq.Expressions;
using NRules.Extensibility;

namespace RuleOfLaw.Rules.NRules.Translation;

/// <summary>
/// Gives NRules the definitions' own delegates where it asks for compiled expressions: nothing is emitted, so rules are ready sooner. Expressions of
/// other rules are compiled as ever.
/// </summary>
internal sealed class BoundExpressionCompiler(IExpressionCompiler other) : IExpressionCompiler
{
    // NRules' own tuple and fact types are hidden; delegates over their public interfaces stand for them by contravariance.
    public TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
        where TDelegate : Delegate => IBound.Of(expression)?.Delegate as TDelegate ?? other.Compile(expression);
}
