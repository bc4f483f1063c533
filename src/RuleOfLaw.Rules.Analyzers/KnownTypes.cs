using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RuleOfLaw.Rules.Analyzers;

/// <summary>The types of the library as one compilation sees them; there are none where it does not reference the library, and nothing to analyze.</summary>
internal sealed class KnownTypes
{
    private const string Engine = "RuleOfLaw.Rules.Engine.";
    private const int LargestPattern = 4;

    private readonly INamedTypeSymbol _reportRule;
    private readonly INamedTypeSymbol? _singleFact;
    private readonly ImmutableArray<INamedTypeSymbol> _patterns;

    private KnownTypes(Compilation compilation, INamedTypeSymbol reportRule, INamedTypeSymbol descriptor, INamedTypeSymbol definition)
    {
        _reportRule = reportRule;
        Descriptor = descriptor;
        FindingDraft = compilation.GetTypeByMetadataName($"{Engine}FindingDraft");
        JoinKey = compilation.GetTypeByMetadataName($"{Engine}JoinKey");
        _singleFact = compilation.GetTypeByMetadataName("RuleOfLaw.Rules.Reports.ISingleFact");
        _patterns =
        [
            definition,
            .. Enumerable.Range(1, LargestPattern).Select(arity => compilation.GetTypeByMetadataName($"{Engine}Pattern`{arity}")).OfType<INamedTypeSymbol>(),
        ];
    }

    public INamedTypeSymbol Descriptor { get; }

    public INamedTypeSymbol? FindingDraft { get; }

    public INamedTypeSymbol? JoinKey { get; }

    public static KnownTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName($"{Engine}ReportRule") is { } rule
        && compilation.GetTypeByMetadataName("RuleOfLaw.Rules.Diagnostics.RuleDescriptor") is { } descriptor
        && compilation.GetTypeByMetadataName($"{Engine}RuleDefinition") is { } definition
            ? new KnownTypes(compilation, rule, descriptor, definition)
            : null;

    /// <summary>Whether a type is a rule, or stands inside one.</summary>
    public bool IsRuleOrInside(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (IsRule(type))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsRule(INamedTypeSymbol type)
    {
        for (var one = type.BaseType; one is not null; one = one.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(one, _reportRule))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a fact type has one fact in each report, so that nothing is paired by it.</summary>
    public bool IsSingleFact(ITypeSymbol type) => _singleFact is not null && type.AllInterfaces.Contains(_singleFact, SymbolEqualityComparer.Default);

    /// <summary>Whether a method is a word of the definition language: of RuleDefinition or a Pattern.</summary>
    public bool IsWord(IMethodSymbol method) => _patterns.Contains(method.ContainingType?.OriginalDefinition!, SymbolEqualityComparer.Default);

    public bool IsDraftMethod(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingType, FindingDraft);

    public bool IsDescriptorFactory(IMethodSymbol method) =>
        method.Name.StartsWith("Create", StringComparison.Ordinal) && SymbolEqualityComparer.Default.Equals(method.ContainingType, Descriptor);

    /// <summary>The function of a definition an operation is, with the word that takes it; null for any other lambda.</summary>
    public IInvocationOperation? WordOf(IAnonymousFunctionOperation lambda) =>
        lambda.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation word } } && IsWord(word.TargetMethod) ? word : null;
}
