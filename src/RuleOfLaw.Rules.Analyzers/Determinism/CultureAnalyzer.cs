using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RuleOfLaw.Rules.Analyzers.Determinism;

/// <summary>ROLA009: a rule that compares, orders, formats or parses by the current culture.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CultureAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Property of a diagnostic: how it is mended, a name of <see cref="CultureMend"/>.</summary>
    internal const string Mend = "mend";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.CurrentCulture];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownTypes.Of(start.Compilation) is { } types)
            {
                start.RegisterOperationAction(
                    operation => Analyze(operation, types), OperationKind.Invocation, OperationKind.PropertyReference, OperationKind.FieldReference, OperationKind.InterpolatedString);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, KnownTypes types)
    {
        var mend = context.Operation switch
        {
            IInvocationOperation call => CultureSensitivity.Of(call),
            IMemberReferenceOperation reference => CultureSensitivity.Of(reference.Member),
            IInterpolatedStringOperation text => CultureSensitivity.Of(text),
            _ => null,
        };
        if (mend is null || !types.IsRuleOrInside(context.ContainingSymbol.ContainingType) || context.Operation.IsOnlyNamed())
        {
            return;
        }

        var name = context.Operation switch
        {
            IInvocationOperation call => $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}",
            IMemberReferenceOperation reference => $"{reference.Member.ContainingType.Name}.{reference.Member.Name}",
            _ => "$\"…\"",
        };
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.CurrentCulture, context.Operation.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(Mend, mend.ToString()), name));
    }
}
