using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RuleOfLaw.Rules.Analyzers;

/// <summary>Small questions about operations that several analyzers ask.</summary>
internal static class OperationExtensions
{
    /// <summary>The argument for a parameter as it was written; null when it was left out.</summary>
    public static IArgumentOperation? ArgumentOf(this IInvocationOperation invocation, string parameter) =>
        invocation.Arguments.FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.Explicit && string.Equals(argument.Parameter?.Name, parameter, StringComparison.Ordinal));

    /// <summary>The lambda given for a parameter; null for anything else.</summary>
    public static IAnonymousFunctionOperation? LambdaOf(this IInvocationOperation invocation, string parameter) =>
        (invocation.ArgumentOf(parameter)?.Value as IDelegateCreationOperation)?.Target as IAnonymousFunctionOperation;

    /// <summary>What a lambda of one expression gives, without conversions around it; null for a body of statements.</summary>
    public static IOperation? ResultOf(this IAnonymousFunctionOperation lambda) =>
        lambda.Body.Operations.Length > 0 && lambda.Body.Operations[0] is IReturnOperation { ReturnedValue: { } value } ? value.WithoutConversions() : null;

    public static IOperation WithoutConversions(this IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>The operation and all below it.</summary>
    public static IEnumerable<IOperation> All(this IOperation operation) => operation.Descendants().Prepend(operation);

    /// <summary>Whether an operation stands in nameof and so is never run.</summary>
    public static bool IsOnlyNamed(this IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is INameOfOperation)
            {
                return true;
            }
        }

        return false;
    }

    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>Whether a symbol is declared inside a piece of syntax.</summary>
    public static bool IsDeclaredIn(this ISymbol symbol, SyntaxNode syntax) =>
        symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == syntax.SyntaxTree && syntax.FullSpan.Contains(reference.Span));

    /// <summary>What an assignment of any kind writes to; null when the operation writes nothing.</summary>
    public static IOperation? WrittenBy(this IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => assignment.Target,
        IIncrementOrDecrementOperation step => step.Target,
        IEventAssignmentOperation change => change.EventReference,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
        _ => null,
    };
}
