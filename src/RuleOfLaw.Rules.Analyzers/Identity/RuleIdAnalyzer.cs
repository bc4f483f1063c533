using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RuleOfLaw.Rules.Analyzers.Identity;

/// <summary>ROLA001 to ROLA003: a rule ID that is taken, malformed, or reserved for the product.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RuleIdAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Property of a diagnostic: the ID to take instead.</summary>
    internal const string Proposal = "proposal";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.DuplicateId, Descriptors.MalformedId, Descriptors.ReservedId];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownTypes.Of(start.Compilation) is not { } types)
            {
                return;
            }

            var index = new Lazy<RuleIdIndex>(() => RuleIdIndex.Of(start.Compilation, start.CancellationToken));
            start.RegisterOperationAction(operation => Analyze(operation, types, index), OperationKind.Invocation);
        });
    }

    private static void Analyze(OperationAnalysisContext context, KnownTypes types, Lazy<RuleIdIndex> index)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (!types.IsDescriptorFactory(invocation.TargetMethod) || invocation.ArgumentOf("id")?.Value is not { ConstantValue: { HasValue: true, Value: string id } } value)
        {
            return;
        }

        if (!RuleId.IsValid(id))
        {
            var mended = RuleId.Mend(id);
            Report(Descriptors.MalformedId, mended is not null && index.Value.IsFree(mended) ? mended : null, id);
            return;
        }

        if (RuleId.IsReserved(id) && !IsOfProduct(types, context.Compilation.Assembly))
        {
            var prefix = index.Value.OwnPrefix() ?? RuleId.PrefixFrom(context.Compilation.AssemblyName);
            Report(Descriptors.ReservedId, prefix is null ? null : index.Value.NextFree(prefix, RuleId.NumberOf(id)), id);
        }

        if (index.Value.EarlierOwnerOf(id, value.Syntax) is { } owner)
        {
            Report(Descriptors.DuplicateId, index.Value.NextFree(RuleId.PrefixOf(id), RuleId.NumberOf(id) + 1), id, owner);
        }

        void Report(DiagnosticDescriptor descriptor, string? proposal, params object[] arguments) => context.ReportDiagnostic(Diagnostic.Create(
            descriptor, value.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(Proposal, proposal), arguments));
    }

    /// <summary>The library itself, or an assembly it opens its internals to.</summary>
    private static bool IsOfProduct(KnownTypes types, IAssemblySymbol assembly) =>
        SymbolEqualityComparer.Default.Equals(types.Descriptor.ContainingAssembly, assembly) || types.Descriptor.ContainingAssembly.GivesAccessTo(assembly);
}
