using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RuleOfLaw.Rules.Analyzers;

/// <summary>Makes a rule's field readonly, or a property without a setter, where nothing sets it again.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReadOnlyCodeFix))]
[Shared]
public sealed class ReadOnlyCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.MutableField.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var member = root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>();
            if (root is null || member is not (PropertyDeclarationSyntax or FieldDeclarationSyntax { Declaration.Variables.Count: 1 }) || !IsPrivate(member) || IsWritten(member))
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create("设为只读 / Make it read-only", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(member, ReadOnly(member)))), nameof(ReadOnlyCodeFix)),
                diagnostic);
        }
    }

    /// <summary>Other classes may write to whatever is not private; that is not for a mend to find out.</summary>
    private static bool IsPrivate(MemberDeclarationSyntax member) => !member.Modifiers.Any(modifier =>
        modifier.IsKind(SyntaxKind.PublicKeyword) || modifier.IsKind(SyntaxKind.InternalKeyword) || modifier.IsKind(SyntaxKind.ProtectedKeyword));

    private static MemberDeclarationSyntax ReadOnly(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax { AccessorList: { } list } property =>
            property.WithAccessorList(list.WithAccessors([.. list.Accessors.Where(accessor => !accessor.IsKind(SyntaxKind.SetAccessorDeclaration))])),
        FieldDeclarationSyntax field => field.AddModifiers(SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword).WithTrailingTrivia(SyntaxFactory.Space)),
        _ => member,
    };

    /// <summary>Whether the class names it where it is written: on the left, with ++, or by ref.</summary>
    private static bool IsWritten(MemberDeclarationSyntax member)
    {
        var name = member is FieldDeclarationSyntax field ? field.Declaration.Variables[0].Identifier.ValueText : ((PropertyDeclarationSyntax)member).Identifier.ValueText;
        return member.Parent!.DescendantNodes().OfType<IdentifierNameSyntax>().Any(one => string.Equals(one.Identifier.ValueText, name, StringComparison.Ordinal) && IsTarget(one));
    }

    private static bool IsTarget(ExpressionSyntax name)
    {
        var whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return whole.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == whole,
            PrefixUnaryExpressionSyntax step => step.IsKind(SyntaxKind.PreIncrementExpression) || step.IsKind(SyntaxKind.PreDecrementExpression),
            PostfixUnaryExpressionSyntax step => step.IsKind(SyntaxKind.PostIncrementExpression) || step.IsKind(SyntaxKind.PostDecrementExpression),
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax { Parent: AssignmentExpressionSyntax },
            RefExpressionSyntax => true,
            _ => false,
        };
    }
}
