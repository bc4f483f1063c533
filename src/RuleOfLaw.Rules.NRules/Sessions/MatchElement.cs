namespace RuleOfLaw.Rules.NRules.Sessions;

/// <summary>
/// An element of a match that is no fact of its own: a list, a group, what a function gave. Equal values are different elements, as equal facts are
/// different facts.
/// </summary>
/// <param name="value">What the definition's lambdas take.</param>
/// <param name="ordinal">Its place among those of the same match.</param>
internal sealed class MatchElement(object value, int ordinal)
{
    public object Value { get; } = value;

    public int Ordinal { get; } = ordinal;
}
