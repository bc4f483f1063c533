using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RuleOfLaw.Rules.Analyzers.Purity;

/// <summary>One function of a definition: what in it has an effect outside, and what it reads that may change.</summary>
internal sealed class DefinitionFunction(IAnonymousFunctionOperation lambda)
{
    private static readonly Lazy<MemberList> Outside = new(() => MemberList.Load("outside-members.txt"));
    private static readonly Lazy<MemberList> Changing = new(() => MemberList.Load("changing-members.txt"));

    /// <summary>Symbols written anywhere in the member around the function, once they have their first value; made when first asked for.</summary>
    private readonly Lazy<ImmutableHashSet<ISymbol>> _written = new(() => lambda.Root().All()
        .Select(operation => operation.WrittenBy() switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => (ISymbol)parameter.Parameter,
            _ => null,
        })
        .OfType<ISymbol>()
        .ToImmutableHashSet(SymbolEqualityComparer.Default));

    /// <summary>The effect an operation has outside the function, for the message; null for none.</summary>
    public string? EffectOf(IOperation operation)
    {
        if (operation.WrittenBy() is { } target && IsOutside(target))
        {
            return $"{target.Syntax} =";
        }

        return operation switch
        {
            IAwaitOperation => "await",
            IInvocationOperation call when Outside.Value.Contains(call.TargetMethod) => $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}",
            IObjectCreationOperation { Constructor: { } constructor } when Outside.Value.Contains(constructor) => $"new {constructor.ContainingType.Name}",
            IPropertyReferenceOperation property when Outside.Value.Contains(property.Property) => $"{property.Property.ContainingType.Name}.{property.Property.Name}",
            IInvocationOperation { Instance: { } instance } call when Changing.Value.Contains(call.TargetMethod) && IsOutside(instance) => $"{instance.Syntax}.{call.TargetMethod.Name}",
            _ => null,
        };
    }

    /// <summary>The name of what an operation captures and that may change; null for anything else, and for what is written here, which is an effect.</summary>
    public string? ChangingCapture(IOperation operation)
    {
        if (operation.Parent?.WrittenBy() == operation)
        {
            return null;
        }

        return operation switch
        {
            ILocalReferenceOperation { Local: var local } when !local.IsConst && !local.IsDeclaredIn(lambda.Syntax) && _written.Value.Contains(local) => local.Name,
            IParameterReferenceOperation { Parameter: var parameter } when !parameter.IsDeclaredIn(lambda.Syntax) && _written.Value.Contains(parameter) => parameter.Name,
            IFieldReferenceOperation { Field: { IsReadOnly: false, IsConst: false, ContainingType.TypeKind: not TypeKind.Enum } field } reference when IsOfSource(field) && IsOfRule(reference) => field.Name,
            IPropertyReferenceOperation { Property: { SetMethod.IsInitOnly: false } property } reference when IsOfSource(property) && IsOfRule(reference) => property.Name,
            _ => null,
        };
    }

    /// <summary>Static, or of the rule itself; a member of a fact is that fact's.</summary>
    private static bool IsOfRule(IMemberReferenceOperation reference) =>
        reference.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    /// <summary>What the frameworks hold is theirs to keep; the clock and the culture have analyzers of their own.</summary>
    private static bool IsOfSource(ISymbol symbol) => !symbol.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>Whether what is written or changed lives longer than a call: everything but the function's own locals and what it is making.</summary>
    private bool IsOutside(IOperation target)
    {
        var isDirect = true;
        for (var at = target.WithoutConversions(); ; isDirect = false)
        {
            switch (at)
            {
                case ILocalReferenceOperation local:
                    return !local.Local.IsDeclaredIn(lambda.Syntax);
                case IParameterReferenceOperation parameter:
                    return !isDirect || !parameter.Parameter.IsDeclaredIn(lambda.Syntax);
                case IMemberReferenceOperation { Instance: { } instance }:
                    at = instance.WithoutConversions();
                    continue;
                case IMemberReferenceOperation:
                    return true;
                case IArrayElementReferenceOperation element:
                    at = element.ArrayReference.WithoutConversions();
                    continue;
                case IInstanceReferenceOperation own:
                    return own.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance;
                default:
                    return false;
            }
        }
    }
}
