using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RuleOfLaw.Rules.Analyzers;

/// <summary>Moves an equality from a Where into the keys of the And before it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(JoinKeyCodeFix))]
[Shared]
public sealed class JoinKeyCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.PairsCompared.Id];

    /// <summary>None: two equalities of one Where change the same keys.</summary>
    /// <returns>Null.</returns>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is null
                || model is null
                || diagnostic.AdditionalLocations.Count == 0
                || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax equality
                || root.FindNode(diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true) is not InvocationExpressionSyntax join
                || JoinKeyMove.Create(model, equality, join) is not { } move)
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create("移到连接键里 / Move it into the join keys", _ => Task.FromResult(context.Document.WithSyntaxRoot(move.Apply(root))), nameof(JoinKeyCodeFix)),
                diagnostic);
        }
    }
}
