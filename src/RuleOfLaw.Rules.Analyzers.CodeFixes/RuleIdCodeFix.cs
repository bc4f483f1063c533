using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RuleOfLaw.Rules.Analyzers.Identity;

namespace RuleOfLaw.Rules.Analyzers;

/// <summary>Gives a rule a free ID, wherever its class writes the old one: in the descriptor and in its options.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RuleIdCodeFix))]
[Shared]
public sealed class RuleIdCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.DuplicateId.Id, Descriptors.MalformedId.Id, Descriptors.ReservedId.Id];

    /// <summary>None: what is free for one rule is no more free once another has taken it.</summary>
    /// <returns>Null.</returns>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is null
                || !diagnostic.Properties.TryGetValue(RuleIdAnalyzer.Proposal, out var proposal)
                || proposal is null
                || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not LiteralExpressionSyntax { Token.Value: string id } literal)
            {
                continue;
            }

            var scope = (SyntaxNode?)literal.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? root;
            context.RegisterCodeFix(
                CodeAction.Create($"编号改为 {proposal} / Use {proposal}", _ => Task.FromResult(Replace(context.Document, root, scope, id, proposal)), nameof(RuleIdCodeFix)),
                diagnostic);
        }
    }

    private static Document Replace(Document document, SyntaxNode root, SyntaxNode scope, string id, string proposal)
    {
        var literals = scope.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(literal => literal.Token.Value is string value && string.Equals(value, id, StringComparison.Ordinal));
        return document.WithSyntaxRoot(root.ReplaceNodes(literals, (old, _) => old.WithToken(SyntaxFactory.Literal(proposal).WithTriviaFrom(old.Token))));
    }
}
