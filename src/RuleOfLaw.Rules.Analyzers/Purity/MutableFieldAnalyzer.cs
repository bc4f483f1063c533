using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RuleOfLaw.Rules.Analyzers.Purity;

/// <summary>ROLA014: a rule with a field or a property that can be set again.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MutableFieldAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.MutableField];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownTypes.Of(start.Compilation) is { } types)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, types), SymbolKind.Field, SymbolKind.Property);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, KnownTypes types)
    {
        var symbol = context.Symbol;
        var isMutable = symbol switch
        {
            IFieldSymbol field => !field.IsReadOnly && !field.IsConst && !field.IsImplicitlyDeclared,
            IPropertySymbol { IsAbstract: false, SetMethod: { IsInitOnly: false } setter } property => IsAuto(property) && !setter.IsImplicitlyDeclared,
            _ => false,
        };

        // A type inside a rule, as a fact it derives, may be what it likes, but for what all its objects share.
        if (isMutable && (types.IsRule(symbol.ContainingType) || (symbol.IsStatic && types.IsRuleOrInside(symbol.ContainingType))))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.MutableField, symbol.Locations[0], symbol.Name));
        }
    }

    private static bool IsAuto(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));
}
