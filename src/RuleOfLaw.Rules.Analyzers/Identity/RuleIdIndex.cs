using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RuleOfLaw.Rules.Analyzers.Identity;

/// <summary>
/// All rule IDs of a compilation in the order of its files, read from the syntax alone: so a duplicate is told while one types, and the mend knows
/// which ID is free. (An analysis at the compilation's end would know as much, but an editor offers no mend for what it reports.)
/// </summary>
internal sealed class RuleIdIndex
{
    private const int LastNumber = 9999;

    private readonly Dictionary<string, (SyntaxNode Id, string Owner)> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _constants = new(StringComparer.Ordinal);

    private RuleIdIndex()
    {
    }

    public static RuleIdIndex Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var index = new RuleIdIndex();
        var roots = compilation.SyntaxTrees.Select(tree => tree.GetRoot(cancellationToken)).ToList();
        foreach (var constant in roots.SelectMany(root => root.DescendantNodes().OfType<VariableDeclaratorSyntax>()))
        {
            index.AddConstant(constant);
        }

        foreach (var invocation in roots.SelectMany(root => root.DescendantNodes().OfType<InvocationExpressionSyntax>()))
        {
            if (IdArgumentOf(invocation) is { } id && index.ValueOf(id) is { } value && !index._first.ContainsKey(value))
            {
                index._first.Add(value, (id, OwnerOf(id)));
            }
        }

        return index;
    }

    /// <summary>The class that declares an ID before this place does; null when this is the first.</summary>
    public string? EarlierOwnerOf(string id, SyntaxNode at) =>
        _first.TryGetValue(id, out var first) && !(first.Id.SyntaxTree == at.SyntaxTree && first.Id.Span == at.Span) ? first.Owner : null;

    public bool IsFree(string id) => !_first.ContainsKey(id);

    /// <summary>The first free ID from a number on; null when there is none.</summary>
    public string? NextFree(string prefix, int from)
    {
        for (var number = from; number <= LastNumber; number++)
        {
            if (IsFree(RuleId.Format(prefix, number)))
            {
                return RuleId.Format(prefix, number);
            }
        }

        return null;
    }

    /// <summary>The prefix most rules of the compilation have, the reserved one apart; null when there is none.</summary>
    public string? OwnPrefix() => _first.Keys.Where(id => RuleId.IsValid(id) && !RuleId.IsReserved(id))
        .GroupBy(RuleId.PrefixOf, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    /// <summary>The ID in RuleDescriptor.Create…(id, …), by name or as the first argument.</summary>
    private static ExpressionSyntax? IdArgumentOf(InvocationExpressionSyntax invocation)
    {
        if (invocation.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access
            || !name.StartsWith("Create", StringComparison.Ordinal)
            || !string.Equals(LastName(access.Expression), "RuleDescriptor", StringComparison.Ordinal))
        {
            return null;
        }

        var arguments = invocation.ArgumentList.Arguments;
        return (arguments.FirstOrDefault(argument => string.Equals(argument.NameColon?.Name.Identifier.ValueText, "id", StringComparison.Ordinal))
            ?? arguments.FirstOrDefault(argument => argument.NameColon is null))?.Expression;
    }

    private static string? LastName(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };

    private static string OwnerOf(SyntaxNode node) => node.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "?";

    private void AddConstant(VariableDeclaratorSyntax variable)
    {
        if (variable.Parent?.Parent is FieldDeclarationSyntax field && field.Modifiers.Any(modifier => string.Equals(modifier.ValueText, "const", StringComparison.Ordinal))
            && variable.Initializer?.Value is LiteralExpressionSyntax { Token.Value: string value })
        {
            _constants[$"{OwnerOf(variable)}.{variable.Identifier.ValueText}"] = value;
        }
    }

    /// <summary>A literal, or a constant by its name in the types around, or behind the name of its type.</summary>
    private string? ValueOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string value } => value,
        IdentifierNameSyntax name => name.Ancestors().OfType<TypeDeclarationSyntax>()
            .Select(type => ConstantOf(type.Identifier.ValueText, name.Identifier.ValueText)).FirstOrDefault(value => value is not null),
        MemberAccessExpressionSyntax access when LastName(access.Expression) is { } type => ConstantOf(type, access.Name.Identifier.ValueText),
        _ => null,
    };

    private string? ConstantOf(string type, string name) => _constants.TryGetValue($"{type}.{name}", out var value) ? value : null;
}
