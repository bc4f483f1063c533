using System.Linq.Expressions;
using NRules.RuleModel;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.NRules.Sessions;

namespace RuleOfLaw.Rules.NRules.Translation;

/// <summary>A function of the match so far and a candidate for its next element.</summary>
/// <typeparam name="TResult">What it gives: whether the candidate matches, or what it adds to an aggregate.</typeparam>
/// <param name="elements">Number of elements of the match so far.</param>
internal abstract class BoundFunction<TResult>(int elements) : IBound
{
    public Delegate Delegate => new Func<ITuple, IFact, TResult>(Invoke);

    protected int Elements { get; } = elements;

    /// <summary>The function as an expression over the declarations of the rule.</summary>
    public LambdaExpression ToExpression(IEnumerable<Declaration> match, Declaration candidate)
    {
        ParameterExpression[] parameters = [.. match.Append(candidate).Select(declaration => declaration.ToParameterExpression())];
        var call = Expression.Call(
            Expression.Constant(this, typeof(BoundFunction<TResult>)),
            nameof(Invoke),
            typeArguments: null,
            parameters[0],
            Expression.NewArrayInit(typeof(object), parameters[1..^1]),
            parameters[^1]);
        return Expression.Lambda(call, parameters);
    }

    /// <summary>What compiled expressions call, where another expression compiler is used.</summary>
    public TResult Invoke(RuleStage stage, object[] match, object candidate)
    {
        stage.Memory.ThrowIfCancelled();
        return Evaluate(stage, Matches.Of(match, slots: Elements + 1), candidate);
    }

    protected abstract TResult Evaluate(RuleStage stage, RuleMatch match, object candidate);

    protected virtual TResult Invoke(ITuple tuple, IFact candidate)
    {
        var match = Matches.Of(tuple, Elements, slots: Elements + 1, out var stage);
        stage.Memory.ThrowIfCancelled();
        return Evaluate(stage, match, candidate.Value!);
    }
}
