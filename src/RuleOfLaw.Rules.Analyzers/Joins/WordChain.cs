using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RuleOfLaw.Rules.Analyzers.Joins;

/// <summary>The words before one in a definition, as far as they are one expression: which of them added which element of the match.</summary>
internal static class WordChain
{
    /// <summary>The word that added the element a parameter of a function stands for; null where the chain does not show it.</summary>
    /// <param name="types">The library's types.</param>
    /// <param name="word">The word that takes the function.</param>
    /// <param name="index">The parameter's position.</param>
    /// <param name="elements">Number of elements of the match.</param>
    public static IInvocationOperation? AdderOf(KnownTypes types, IInvocationOperation word, int index, int elements)
    {
        var at = elements - 1;
        for (var before = word.Instance as IInvocationOperation; before is not null && types.IsWord(before.TargetMethod); before = before.Instance as IInvocationOperation)
        {
            if (!AddsElement(before.TargetMethod))
            {
                continue;
            }

            if (at == index)
            {
                return before;
            }

            at--;
        }

        return null;
    }

    private static bool AddsElement(IMethodSymbol word) => word.Name is "When" or "And" or "Collect" or "GroupBy" or "SelectMany";
}
