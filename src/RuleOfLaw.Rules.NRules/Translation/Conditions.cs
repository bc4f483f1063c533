using NRules.RuleModel;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.NRules.Sessions;

namespace RuleOfLaw.Rules.NRules.Translation;

/// <summary>A filter on the candidate alone; it stands beside the match all the same, so that it is asked only where the built-in evaluator asks it.</summary>
internal sealed class FilterCondition(int elements, Func<object, bool> filter) : BoundFunction<bool>(elements)
{
    protected override bool Evaluate(RuleStage stage, RuleMatch match, object candidate) => filter(candidate);

    protected override bool Invoke(ITuple tuple, IFact candidate) => filter(candidate.Value!);
}

/// <summary>A join: the candidate's key and the match's are equal, or share a member.</summary>
internal sealed class KeyCondition(int elements, Func<RuleMatch, JoinKey> left, Func<object, JoinKey> right) : BoundFunction<bool>(elements)
{
    protected override bool Evaluate(RuleStage stage, RuleMatch match, object candidate)
    {
        var key = right(candidate);
        return left(match).Joins(key);
    }

    protected override bool Invoke(ITuple tuple, IFact candidate)
    {
        var key = right(candidate.Value!);
        var memory = Matches.StageOf(tuple).Memory;
        memory.ThrowIfCancelled();
        return memory.KeyOf(tuple, this, static (condition, match) => condition.LeftOf(match)).Joins(key);
    }

    private JoinKey LeftOf(ITuple tuple) => left(Matches.Of(tuple, Elements, Elements, out _));
}

/// <summary>Where: a condition on the match with its last element.</summary>
internal sealed class MatchCondition(int elements, Func<RuleMatch, bool> condition) : BoundFunction<bool>(elements)
{
    protected override bool Evaluate(RuleStage stage, RuleMatch match, object candidate)
    {
        match.Set(Elements, Matches.ValueOf(candidate));
        return condition(match);
    }
}

/// <summary>Where, behind Without or Exists: a condition on the match, asked of its stage. So guards keep their place.</summary>
internal sealed class GuardCondition(int elements, Func<RuleMatch, bool> condition) : BoundFunction<bool>(elements)
{
    protected override bool Evaluate(RuleStage stage, RuleMatch match, object candidate) => ReferenceEquals(stage, candidate) && condition(match);
}
