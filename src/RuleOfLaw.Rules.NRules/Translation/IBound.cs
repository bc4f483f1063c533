using System.Linq.Expressions;

namespace RuleOfLaw.Rules.NRules.Translation;

/// <summary>A definition's delegate as it stands in NRules' rule model: a constant that is called. So it need not be compiled again.</summary>
internal interface IBound
{
    /// <summary>What NRules is to call instead of compiled code.</summary>
    Delegate Delegate { get; }

    /// <summary>The bound delegate that an expression of the rule model calls.</summary>
    /// <param name="expression">The expression, as it was translated or as NRules wraps it.</param>
    /// <returns>The bound delegate; null where the expression is another one's.</returns>
    static IBound? Of(LambdaExpression expression)
    {
        var body = expression.Body is BlockExpression block ? block.Result : expression.Body;
        var call = body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : body;
        return (call as MethodCallExpression)?.Object is ConstantExpression { Value: IBound bound } ? bound : null;
    }
}
