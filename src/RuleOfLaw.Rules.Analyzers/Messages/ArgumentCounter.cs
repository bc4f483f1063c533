using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RuleOfLaw.Rules.Analyzers.Messages;

/// <summary>Counts the arguments a definition gives to its message, where that can be told from one file.</summary>
internal sealed class ArgumentCounter(KnownTypes types, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>How many arguments a call of Report gives, and where; one for each way, none where it cannot be told.</summary>
    public IEnumerable<(int Count, SyntaxNode At)> Count(IInvocationOperation report)
    {
        if (report.LambdaOf("finding") is { } finding)
        {
            return CountDraft(finding);
        }

        if (report.ArgumentOf("at") is null)
        {
            return []; // a method group or a variable makes the finding
        }

        if (report.ArgumentOf("arguments") is not { } arguments || arguments.Value.WithoutConversions() is { ConstantValue: { HasValue: true, Value: null } })
        {
            return [(0, report.ArgumentOf("descriptor")?.Syntax ?? report.Syntax)];
        }

        return report.LambdaOf("arguments")?.ResultOf() is { } result && ElementsOf(result) is { } count ? [(count, result.Syntax)] : [];
    }

    private static int? ElementsOf(IOperation operation) => operation switch
    {
        ICollectionExpressionOperation collection when !collection.Elements.Any(element => element is ISpreadOperation) => collection.Elements.Length,
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.Length,
        _ => null,
    };

    private IEnumerable<(int Count, SyntaxNode At)> CountDraft(IAnonymousFunctionOperation finding) =>
        finding.ResultOf() is { } result ? CountExpression(result, mayCall: true) : CountStatements(finding.Body);

    /// <summary>A chain of calls from FindingDraft.At, either way of a condition, or a method of the same file that makes the draft.</summary>
    private IEnumerable<(int Count, SyntaxNode At)> CountExpression(IOperation expression, bool mayCall)
    {
        if (expression is IConditionalOperation { WhenFalse: { } otherwise } conditional)
        {
            return CountExpression(conditional.WhenTrue.WithoutConversions(), mayCall).Concat(CountExpression(otherwise.WithoutConversions(), mayCall));
        }

        var chain = expression;
        while (chain is IInvocationOperation link && types.IsDraftMethod(link.TargetMethod))
        {
            if (string.Equals(link.TargetMethod.Name, "With", StringComparison.Ordinal))
            {
                return CountWith(link);
            }

            if (link.TargetMethod.IsStatic)
            {
                return [(0, expression.Syntax)];
            }

            chain = link.Instance;
        }

        return mayCall && chain is IInvocationOperation call ? CountMethod(call.TargetMethod) : [];
    }

    private IEnumerable<(int Count, SyntaxNode At)> CountMethod(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not { } syntax || syntax.SyntaxTree != model.SyntaxTree)
        {
            return [];
        }

        return model.GetOperation(syntax, cancellationToken) switch
        {
            IMethodBodyOperation { ExpressionBody: { } body } => CountBody(body),
            IMethodBodyOperation { BlockBody: { } body } => CountStatements(body),
            _ => [],
        };
    }

    private IEnumerable<(int Count, SyntaxNode At)> CountBody(IBlockOperation body) =>
        body.Operations.Length > 0 && body.Operations[0] is IReturnOperation { ReturnedValue: { } value } ? CountExpression(value.WithoutConversions(), mayCall: false) : [];

    /// <summary>Every With among statements; what a body without any says is not known.</summary>
    private IEnumerable<(int Count, SyntaxNode At)> CountStatements(IOperation body) => body.All().OfType<IInvocationOperation>()
        .Where(call => types.IsDraftMethod(call.TargetMethod) && string.Equals(call.TargetMethod.Name, "With", StringComparison.Ordinal))
        .SelectMany(CountWith);

    private static IEnumerable<(int Count, SyntaxNode At)> CountWith(IInvocationOperation with)
    {
        var argument = with.Arguments.FirstOrDefault();
        return argument is not null && ElementsOf(argument.Value.WithoutConversions()) is { } count && with.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax syntax
            ? [(count, syntax.ArgumentList)]
            : [];
    }
}
