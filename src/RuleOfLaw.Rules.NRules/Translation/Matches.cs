using NRules.RuleModel;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.NRules.Sessions;

namespace RuleOfLaw.Rules.NRules.Translation;

/// <summary>
/// Reads NRules' matches as the definitions' lambdas take them. NRules keeps many matches at the same time, so each reading has slots of its own.
/// </summary>
internal static class Matches
{
    public static object ValueOf(object element) => element is MatchElement other ? other.Value : element;

    public static RuleMatch Of(ReadOnlySpan<object> elements, int slots)
    {
        var match = new RuleMatch(slots);
        for (var i = 0; i < elements.Length; i++)
        {
            match.Set(i, ValueOf(elements[i]));
        }

        return match;
    }

    public static RuleMatch Of(ITuple tuple, int elements, int slots, out RuleStage stage)
    {
        var match = new RuleMatch(slots);
        var left = elements;
        stage = null!;
        foreach (var fact in tuple.Facts) // the last one first, the stage at the end
        {
            if (left > 0)
            {
                match.Set(--left, ValueOf(fact.Value!));
            }
            else
            {
                stage = (RuleStage)fact.Value!;
            }
        }

        return match;
    }

    public static RuleStage StageOf(ITuple tuple)
    {
        IFact? first = null;
        foreach (var fact in tuple.Facts)
        {
            first = fact;
        }

        return (RuleStage)first!.Value!;
    }
}
