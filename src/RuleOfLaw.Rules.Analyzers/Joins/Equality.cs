using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace RuleOfLaw.Rules.Analyzers.Joins;

/// <summary>An equality among the conditions that must all hold, and the parameters either side depends on.</summary>
internal sealed class Equality
{
    private Equality(SyntaxNode syntax, IOperation left, IOperation right)
    {
        Syntax = syntax;
        Left = left;
        Right = right;
    }

    public SyntaxNode Syntax { get; }

    public IOperation Left { get; }

    public IOperation Right { get; }

    /// <summary>The equalities of a condition: a == b, string.Equals(a, b, Ordinal), a.Equals(b), alone or joined by and.</summary>
    public static IEnumerable<Equality> In(IOperation condition)
    {
        condition = condition.WithoutConversions();
        switch (condition)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } and:
                return In(and.LeftOperand).Concat(In(and.RightOperand));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal:
                return [new Equality(equal.Syntax, equal.LeftOperand.WithoutConversions(), equal.RightOperand.WithoutConversions())];
            case IInvocationOperation { TargetMethod.Name: "Equals" } call when IsOrdinal(call):
                return call.Instance is { } instance
                    ? [new Equality(call.Syntax, instance.WithoutConversions(), call.Arguments[0].Value.WithoutConversions())]
                    : [new Equality(call.Syntax, call.Arguments[0].Value.WithoutConversions(), call.Arguments[1].Value.WithoutConversions())];
            default:
                return [];
        }
    }

    /// <summary>The parameters of a function, or of one around it, that an expression reads.</summary>
    public static IEnumerable<IParameterSymbol> ParametersOf(IOperation operation) =>
        operation.All().OfType<IParameterReferenceOperation>().Select(reference => reference.Parameter).Distinct<IParameterSymbol>(SymbolEqualityComparer.Default);

    /// <summary>Whether both sides can be keys: they convert to JoinKey by themselves, or are of one enumeration.</summary>
    public bool CanBeKey(Compilation compilation, INamedTypeSymbol joinKey)
    {
        return IsKey(Left) && IsKey(Right);

        // A set joins by any shared member, which is no equality.
        bool IsKey(IOperation side) => side.Type is { } type
            && (type.TypeKind == TypeKind.Enum || (type.Name is not "ImmutableArray" && compilation.ClassifyConversion(type, joinKey) is { Exists: true, IsImplicit: true }));
    }

    private static bool IsOrdinal(IInvocationOperation call)
    {
        var count = call.Arguments.Length + (call.Instance is null ? 0 : 1);
        return count == 2 || (count == 3 && call.Arguments[call.Arguments.Length - 1].Value is IFieldReferenceOperation { Field: { Name: "Ordinal", ContainingType.Name: "StringComparison" } });
    }
}
