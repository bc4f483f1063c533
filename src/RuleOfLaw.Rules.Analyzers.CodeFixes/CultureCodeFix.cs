using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RuleOfLaw.Rules.Analyzers.Determinism;

namespace RuleOfLaw.Rules.Analyzers;

/// <summary>Says Ordinal or InvariantCulture where a rule left it to the machine.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CultureCodeFix))]
[Shared]
public sealed class CultureCodeFix : CodeFixProvider
{
    private const string Globalization = "System.Globalization";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.CurrentCulture.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(CultureAnalyzer.Mend, out var name) && Enum.TryParse<CultureMend>(name, out var mend) && mend != CultureMend.None)
            {
                context.RegisterCodeFix(
                    CodeAction.Create("与语言环境无关 / Make it independent of the culture", token => MendAsync(context.Document, diagnostic.Location, mend, token), nameof(CultureCodeFix)),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> MendAsync(Document document, Location location, CultureMend mend, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindNode(location.SourceSpan, getInnermostNodeForTie: true) is not { } node || Mended(node, mend) is not { } mended)
        {
            return document;
        }

        var type = mend switch
        {
            CultureMend.AddComparison => (Space: "System", Name: "StringComparison"),
            CultureMend.AddComparer => (Space: "System", Name: "StringComparer"),
            _ => (Space: Globalization, Name: "CultureInfo"),
        };
        var isKnown = mend == CultureMend.Rename || model?.LookupNamespacesAndTypes(location.SourceSpan.Start, name: type.Name).IsEmpty == false;
        var changed = root.ReplaceNode(node, mended.WithTriviaFrom(node));
        return document.WithSyntaxRoot(isKnown || changed is not CompilationUnitSyntax unit ? changed : AddUsing(unit, type.Space));
    }

    /// <summary>Adds a using at its place in the alphabet, System first as it comes.</summary>
    private static CompilationUnitSyntax AddUsing(CompilationUnitSyntax unit, string space)
    {
        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(space)).NormalizeWhitespace().WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
        var at = unit.Usings.TakeWhile(one => string.CompareOrdinal(one.Name?.ToString(), space) < 0).Count();
        return unit.Usings.Count > 0
            ? unit.WithUsings(unit.Usings.Insert(at, directive))
            : unit.WithLeadingTrivia(unit.GetLeadingTrivia().Insert(0, SyntaxFactory.LineFeed)).WithUsings([directive]);
    }

    private static ExpressionSyntax? Mended(SyntaxNode node, CultureMend mend) => (mend, node) switch
    {
        (CultureMend.Rename, InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call) => call.WithExpression(Rename(access)),
        (CultureMend.Rename, MemberAccessExpressionSyntax access) => Rename(access),
        (CultureMend.AddComparison, InvocationExpressionSyntax call) => With(call, [.. Arguments(call), "StringComparison.Ordinal"]),
        (CultureMend.AddComparer, InvocationExpressionSyntax call) => With(call, [.. Arguments(call), "StringComparer.Ordinal"]),
        (CultureMend.AddProvider, InvocationExpressionSyntax call) => With(call, [.. Arguments(call), "CultureInfo.InvariantCulture"]),
        (CultureMend.AddProviderFirst, InvocationExpressionSyntax call) => With(call, ["CultureInfo.InvariantCulture", .. Arguments(call)]),
        (CultureMend.Wrap, ExpressionSyntax text) => SyntaxFactory.ParseExpression($"string.Create(CultureInfo.InvariantCulture, {text.WithoutTrivia()})"),
        _ => null,
    };

    /// <summary>ToUpper, CurrentCulture, CurrentCultureIgnoreCase by what does not depend on the culture; the ordinal one for comparisons.</summary>
    private static MemberAccessExpressionSyntax Rename(MemberAccessExpressionSyntax access)
    {
        var name = access.Name.Identifier.ValueText;
        var type = (access.Expression as SimpleNameSyntax)?.Identifier.ValueText ?? (access.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;
        var isComparison = type is "StringComparison" or "StringComparer";
        var replacement = isComparison ? name.Replace("CurrentCulture", "Ordinal") : CultureSensitivity.ReplacementOf(name) ?? name;
        return access.WithName(SyntaxFactory.IdentifierName(replacement).WithTriviaFrom(access.Name));
    }

    private static IEnumerable<string> Arguments(InvocationExpressionSyntax call) => call.ArgumentList.Arguments.Select(argument => argument.ToString());

    private static InvocationExpressionSyntax With(InvocationExpressionSyntax call, IEnumerable<string> arguments) =>
        call.WithArgumentList(SyntaxFactory.ParseArgumentList($"({string.Join(", ", arguments)})"));
}
