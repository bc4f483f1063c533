using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RuleOfLaw.Rules.Analyzers.Joins;

/// <summary>ROLA012 and ROLA013: pairs that are compared one by one where a join key would do, and keys that join every pair.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JoinAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.PairsCompared, Descriptors.ConstantKey];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownTypes.Of(start.Compilation) is { JoinKey: not null } types)
            {
                start.RegisterOperationAction(operation => AnalyzeWord(operation, types), OperationKind.Invocation);
                start.RegisterOperationAction(operation => AnalyzeFunction(operation, types), OperationKind.AnonymousFunction);
            }
        });
    }

    private static void AnalyzeWord(OperationAnalysisContext context, KnownTypes types)
    {
        var word = (IInvocationOperation)context.Operation;
        if (!types.IsWord(word.TargetMethod))
        {
            return;
        }

        if (word.LambdaOf("left") is { } left && word.LambdaOf("right") is { } right && !ReadsItsFact(left) && !ReadsItsFact(right))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.ConstantKey, left.Syntax.GetLocation(), word.TargetMethod.Name));
        }

        if (word.TargetMethod.Name is "Where" && word.LambdaOf("condition") is { } condition && condition.ResultOf() is { } result)
        {
            foreach (var equality in Equality.In(result).Where(equality => equality.CanBeKey(context.Compilation, types.JoinKey!)))
            {
                if (JoinOf(types, word, condition.Symbol, equality) is { } join)
                {
                    context.ReportDiagnostic(Diagnostic.Create(Descriptors.PairsCompared, equality.Syntax.GetLocation(), [join.Syntax.GetLocation()], equality.Syntax, $"{join.TargetMethod.Name}<{join.TargetMethod.TypeArguments[0].Name}>"));
                }
            }
        }
    }

    /// <summary>The join by key that added the later of the two elements an equality compares; null when it compares anything else.</summary>
    private static IInvocationOperation? JoinOf(KnownTypes types, IInvocationOperation where, IMethodSymbol condition, Equality equality)
    {
        var left = Equality.ParametersOf(equality.Left).ToList();
        var right = Equality.ParametersOf(equality.Right).ToList();
        if (left.Count != 1 || right.Count != 1 || SymbolEqualityComparer.Default.Equals(left[0], right[0]))
        {
            return null;
        }

        var (earlier, later) = left[0].Ordinal < right[0].Ordinal ? (left[0], right[0]) : (right[0], left[0]);
        return !types.IsSingleFact(earlier.Type)
            && WordChain.AdderOf(types, where, later.Ordinal, condition.Parameters.Length) is { TargetMethod.Name: "And" } join
            && join.ArgumentOf("left") is not null
                ? join
                : null;
    }

    /// <summary>A list of all facts that is searched for each match: list.Any(one => one.Key == other.Key).</summary>
    private static void AnalyzeFunction(OperationAnalysisContext context, KnownTypes types)
    {
        var function = (IAnonymousFunctionOperation)context.Operation;
        if (types.WordOf(function) is not { } word)
        {
            return;
        }

        foreach (var search in function.Body.Descendants().OfType<IInvocationOperation>())
        {
            if (search.TargetMethod is not { ContainingType.Name: "Enumerable", Name: "Any" or "Where" or "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "Count" }
                || search.Arguments.Length != 2
                || search.Arguments[0].Value.WithoutConversions() is not IParameterReferenceOperation { Parameter: var list }
                || !SymbolEqualityComparer.Default.Equals(list.ContainingSymbol, function.Symbol)
                || (search.Arguments[1].Value as IDelegateCreationOperation)?.Target is not IAnonymousFunctionOperation predicate
                || predicate.ResultOf() is not { } condition
                || WordChain.AdderOf(types, word, list.Ordinal, function.Symbol.Parameters.Length) is not { TargetMethod.Name: "Collect" } collect
                || collect.ArgumentOf("left") is not null)
            {
                continue;
            }

            foreach (var equality in Equality.In(condition).Where(equality => equality.CanBeKey(context.Compilation, types.JoinKey!) && ComparesWithEarlier(types, equality, predicate.Symbol, list)))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.PairsCompared, equality.Syntax.GetLocation(), equality.Syntax, $"Collect<{collect.TargetMethod.TypeArguments[0].Name}>"));
            }
        }
    }

    /// <summary>Whether one side is of the list's fact, the other of earlier elements of the match, and of more than what is there once.</summary>
    private static bool ComparesWithEarlier(KnownTypes types, Equality equality, IMethodSymbol predicate, IParameterSymbol list)
    {
        var left = Equality.ParametersOf(equality.Left).ToList();
        var right = Equality.ParametersOf(equality.Right).ToList();
        return (IsOwn(left) && IsEarlier(right)) || (IsOwn(right) && IsEarlier(left));

        bool IsOwn(List<IParameterSymbol> side) => side.Count == 1 && SymbolEqualityComparer.Default.Equals(side[0].ContainingSymbol, predicate);

        bool IsEarlier(List<IParameterSymbol> side) =>
            side.Count > 0
            && side.TrueForAll(parameter => SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, list.ContainingSymbol) && parameter.Ordinal < list.Ordinal)
            && side.Exists(parameter => !types.IsSingleFact(parameter.Type));
    }

    private static bool ReadsItsFact(IAnonymousFunctionOperation key) =>
        Equality.ParametersOf(key.Body).Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, key.Symbol));
}
