using System.Linq.Expressions;
using NRules.RuleModel;
using RuleOfLaw.Rules.NRules.Sessions;

namespace RuleOfLaw.Rules.NRules.Translation;

/// <summary>What follows from a match: one fact linked to it, and nothing else. When the match changes, so does the fact; when it goes, the fact goes.</summary>
internal abstract class BoundAction(TranslatedBranch branch) : IBound
{
    private const string Key = "made";

    public Delegate Delegate => new Action<IContext, ITuple>(Invoke);

    protected TranslatedBranch Branch { get; } = branch;

    /// <summary>The action as an expression over the declarations of the rule.</summary>
    public LambdaExpression ToExpression(IEnumerable<Declaration> match)
    {
        var context = Expression.Parameter(typeof(IContext), "context");
        ParameterExpression[] parameters = [.. match.Select(declaration => declaration.ToParameterExpression())];
        var call = Expression.Call(
            Expression.Constant(this, typeof(BoundAction)),
            nameof(Invoke),
            typeArguments: null,
            context,
            parameters[0],
            Expression.NewArrayInit(typeof(object), parameters[1..]));
        return Expression.Lambda(call, [context, .. parameters]);
    }

    /// <summary>What compiled expressions call, where another expression compiler is used.</summary>
    public void Invoke(IContext context, RuleStage stage, object[] match)
    {
        var memory = stage.Memory;
        memory.ThrowIfCancelled();
        var before = context.GetLinked(Key);
        if (before is not null)
        {
            memory.Remove(before);
        }

        switch (before, Make(memory, match))
        {
            case (null, null):
                break;
            case (null, { } made):
                context.InsertLinked(Key, made);
                break;
            case (_, null):
                context.RetractLinked(Key, before);
                break;
            case (_, { } made):
                context.UpdateLinked(Key, made);
                break;
        }
    }

    /// <summary>Makes the fact; null makes none.</summary>
    protected abstract object? Make(ReportMemory memory, object[] match);

    private void Invoke(IContext context, ITuple tuple)
    {
        var elements = new object[Branch.Branch.Slots];
        var left = elements.Length;
        RuleStage? stage = null;
        foreach (var fact in tuple.Facts) // the last one first, the stage at the end
        {
            if (left > 0)
            {
                elements[--left] = fact.Value!;
            }
            else
            {
                stage = (RuleStage)fact.Value!;
            }
        }

        Invoke(context, stage!, elements);
    }
}
