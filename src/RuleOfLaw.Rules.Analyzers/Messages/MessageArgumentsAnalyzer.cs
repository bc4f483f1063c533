using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RuleOfLaw.Rules.Analyzers.Messages;

/// <summary>ROLA004: a definition that gives other arguments than the message of its descriptor uses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MessageArgumentsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.MessageArguments];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownTypes.Of(start.Compilation) is { } types)
            {
                var pages = new RulePages(start.Options);
                start.RegisterOperationAction(operation => Analyze(operation, types, pages), OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, KnownTypes types, RulePages pages)
    {
        var report = (IInvocationOperation)context.Operation;
        if (!string.Equals(report.TargetMethod.Name, "Report", StringComparison.Ordinal)
            || !types.IsWord(report.TargetMethod)
            || report.SemanticModel is not { } model
            || report.ArgumentOf("descriptor")?.Value is not IMemberReferenceOperation { Member: var member }
            || DeclarationOf(member, context.CancellationToken) is not { } declaration
            || DescriptorSyntax.Of(declaration).TextsFrom(pages, context.CancellationToken)?.UsedArguments() is not { } used)
        {
            return;
        }

        foreach (var (count, at) in new ArgumentCounter(types, model, context.CancellationToken).Count(report))
        {
            if (used.Count != count || (used.Count > 0 && used.Max != count - 1))
            {
                var uses = used.IsEmpty ? "–" : string.Join(" ", used.Select(index => $"{{{index}}}"));
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.MessageArguments, at.GetLocation(), member.ContainingType.Name, uses, count));
            }
        }
    }

    /// <summary>The call of Create that a property or field is initialized with; null where it is not seen.</summary>
    private static InvocationExpressionSyntax? DeclarationOf(ISymbol member, CancellationToken cancellationToken)
    {
        var expression = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            _ => null,
        };
        return expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } create && access.Name.Identifier.ValueText.StartsWith("Create", StringComparison.Ordinal)
            ? create
            : null;
    }
}
