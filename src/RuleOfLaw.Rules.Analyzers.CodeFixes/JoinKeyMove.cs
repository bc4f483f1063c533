using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace RuleOfLaw.Rules.Analyzers;

/// <summary>
/// The move of one equality of a Where into the keys of a join. It is planned first, and there is none where it would be more than mechanical: a
/// key that is a set, a method instead of a lambda, a name that would mean something else.
/// </summary>
internal sealed class JoinKeyMove
{
    private readonly ExpressionSyntax _equality;
    private readonly InvocationExpressionSyntax _where;
    private readonly ArgumentListSyntax _arguments;
    private readonly LambdaExpressionSyntax[] _keys;
    private readonly LambdaExpressionSyntax[] _newKeys;

    private JoinKeyMove(ExpressionSyntax equality, InvocationExpressionSyntax where, ArgumentListSyntax arguments, LambdaExpressionSyntax[] keys, LambdaExpressionSyntax[] newKeys)
    {
        _equality = equality;
        _where = where;
        _arguments = arguments;
        _keys = keys;
        _newKeys = newKeys;
    }

    /// <summary>Plans the move; null where there is none.</summary>
    public static JoinKeyMove? Create(SemanticModel model, ExpressionSyntax equality, InvocationExpressionSyntax join)
    {
        if (equality.FirstAncestorOrSelf<ParenthesizedLambdaExpressionSyntax>() is not { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax where } } } condition
            || where.Expression is not MemberAccessExpressionSyntax
            || SidesOf(equality) is not { } sides
            || join.ArgumentList.Arguments.Count < 2
            || join.ArgumentList.Arguments[0].Expression is not LambdaExpressionSyntax left
            || join.ArgumentList.Arguments[1].Expression is not LambdaExpressionSyntax right)
        {
            return null;
        }

        var names = condition.ParameterList.Parameters.Select(parameter => parameter.Identifier.ValueText).ToList();
        var (first, second) = (ParameterOf(sides.Left, names), ParameterOf(sides.Right, names));
        var (earlier, later) = first < second ? (sides.Left, sides.Right) : (sides.Right, sides.Left);
        return Extend(model, left, earlier, names, Math.Min(first, second)) is { } newLeft && Extend(model, right, later, [names[Math.Max(first, second)]], index: 0) is { } newRight
            ? new JoinKeyMove(equality, where, join.ArgumentList, [left, right], [newLeft, newRight])
            : null;
    }

    /// <summary>The tree with the move done.</summary>
    public SyntaxNode Apply(SyntaxNode root)
    {
        root = root.TrackNodes(_equality, _where, _arguments, _keys[0], _keys[1]);
        for (var i = 0; i < _keys.Length; i++)
        {
            root = root.ReplaceNode(root.GetCurrentNode(_keys[i])!, _newKeys[i].WithTriviaFrom(_keys[i]).WithAdditionalAnnotations(Formatter.Annotation));
        }

        var equality = root.GetCurrentNode(_equality)!;
        if (equality.Parent is BinaryExpressionSyntax and)
        {
            var rest = and.Left == equality ? and.Right : and.Left;
            return root.ReplaceNode(and, rest.WithTriviaFrom(and));
        }

        var where = root.GetCurrentNode(_where)!;
        return root.ReplaceNode(where, ((MemberAccessExpressionSyntax)where.Expression).Expression.WithTrailingTrivia(where.GetTrailingTrivia()));
    }

    /// <summary>The two sides of an equality that stands alone or among conditions joined by and, without brackets.</summary>
    private static (ExpressionSyntax Left, ExpressionSyntax Right)? SidesOf(ExpressionSyntax equality)
    {
        if (equality.Parent is not (LambdaExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression }))
        {
            return null;
        }

        return equality switch
        {
            BinaryExpressionSyntax binary => (binary.Left, binary.Right),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax }, ArgumentList.Arguments: { Count: >= 2 } arguments } => (arguments[0].Expression, arguments[1].Expression),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: { Count: >= 1 } arguments } => (access.Expression, arguments[0].Expression),
            _ => null,
        };
    }

    private static int ParameterOf(ExpressionSyntax side, List<string> names) =>
        side.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => names.IndexOf(name.Identifier.ValueText)).FirstOrDefault(index => index >= 0);

    /// <summary>A key's lambda with one part more. The part's parameter takes the lambda's name for it, or gives it one where it had none.</summary>
    private static LambdaExpressionSyntax? Extend(SemanticModel model, LambdaExpressionSyntax key, ExpressionSyntax part, List<string> names, int index)
    {
        if (key.ExpressionBody is not { } body || model.GetTypeInfo(body).Type is { Name: "ImmutableArray" or "JoinKey" } && !IsKeyOf(body))
        {
            return null;
        }

        var parameters = key switch
        {
            SimpleLambdaExpressionSyntax simple => [simple.Parameter],
            ParenthesizedLambdaExpressionSyntax many => many.ParameterList.Parameters.ToArray(),
            _ => [],
        };
        var own = parameters[index].Identifier.ValueText;
        var isConstant = !body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => Array.Exists(parameters, one => string.Equals(one.Identifier.ValueText, name.Identifier.ValueText, StringComparison.Ordinal)));
        var isUnnamed = string.Equals(own, "_", StringComparison.Ordinal);
        var name = isUnnamed ? names[index] : own;
        var renamed = Rename(KeyOf(model, part), names[index], name);
        var result = isUnnamed ? key.ReplaceNode(parameters[index], parameters[index].WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(parameters[index].Identifier))) : key;
        return result.WithBody(isConstant ? renamed : Join(body, renamed));
    }

    private static bool IsKeyOf(ExpressionSyntax body) => body is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "JoinKey" }, Name.Identifier.ValueText: "Of" } };

    /// <summary>JoinKey.Of(old, part), or one argument more for a key that is of parts already.</summary>
    private static ExpressionSyntax Join(ExpressionSyntax body, ExpressionSyntax part) => IsKeyOf(body)
        ? ((InvocationExpressionSyntax)body).AddArgumentListArguments(SyntaxFactory.Argument(part))
        : SyntaxFactory.ParseExpression($"JoinKey.Of({body.WithoutTrivia()}, {part})");

    /// <summary>An enumeration's value does not convert to a key by itself.</summary>
    private static ExpressionSyntax KeyOf(SemanticModel model, ExpressionSyntax part) =>
        model.GetTypeInfo(part).Type?.TypeKind == TypeKind.Enum ? SyntaxFactory.ParseExpression($"JoinKey.FromInt64((long){part.WithoutTrivia()})") : part.WithoutTrivia();

    private static ExpressionSyntax Rename(ExpressionSyntax expression, string from, string to) => expression.ReplaceNodes(
        expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(name =>
            string.Equals(name.Identifier.ValueText, from, StringComparison.Ordinal) && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)),
        (name, _) => name.WithIdentifier(SyntaxFactory.Identifier(to).WithTriviaFrom(name.Identifier)));
}
