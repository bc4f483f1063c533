using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RuleOfLaw.Rules.Analyzers.Determinism;

/// <summary>ROLA008: a rule that reads the clock, chance or the machine.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AmbientStateAnalyzer : DiagnosticAnalyzer
{
    private static readonly Lazy<MemberList> Ambient = new(() => MemberList.Load("ambient-members.txt"));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.AmbientState];

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
                    operation => Analyze(operation, types),
                    OperationKind.Invocation,
                    OperationKind.PropertyReference,
                    OperationKind.FieldReference,
                    OperationKind.MethodReference,
                    OperationKind.ObjectCreation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, KnownTypes types)
    {
        ISymbol? member = context.Operation switch
        {
            IInvocationOperation invocation => invocation.TargetMethod,
            IMemberReferenceOperation reference => reference.Member,
            IObjectCreationOperation creation => creation.Constructor,
            _ => null,
        };
        if (member is null || !Ambient.Value.Contains(member) || !types.IsRuleOrInside(context.ContainingSymbol.ContainingType) || context.Operation.IsOnlyNamed())
        {
            return;
        }

        var name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? $"new {member.ContainingType.Name}" : $"{member.ContainingType.Name}.{member.Name}";
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.AmbientState, context.Operation.Syntax.GetLocation(), name));
    }
}
