using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RuleOfLaw.Rules.Analyzers.Purity;

/// <summary>ROLA010 and ROLA011: a function of a definition that changes something, reaches outside, or reads what may change.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PurityAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.SideEffect, Descriptors.CapturedState];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownTypes.Of(start.Compilation) is { } types)
            {
                start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.AnonymousFunction);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, KnownTypes types)
    {
        var lambda = (IAnonymousFunctionOperation)context.Operation;
        if (types.WordOf(lambda) is null)
        {
            return;
        }

        Analyze(context, new DefinitionFunction(lambda), lambda.Body);
    }

    /// <summary>What stands inside an effect is told once, with it.</summary>
    private static void Analyze(OperationAnalysisContext context, DefinitionFunction function, IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
        {
            if (function.EffectOf(child) is { } effect)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.SideEffect, child.Syntax.GetLocation(), effect));
                continue;
            }

            if (function.ChangingCapture(child) is { } name)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.CapturedState, child.Syntax.GetLocation(), name));
            }

            Analyze(context, function, child);
        }
    }
}
