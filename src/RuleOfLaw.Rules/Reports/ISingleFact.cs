namespace RuleOfLaw.Rules.Reports;

/// <summary>
/// Marks a fact type of which every evaluation has exactly one, as the report itself. Only such a fact may be added to a pattern
/// without a join key, so that no definition can ask for all pairs.
/// </summary>
public interface ISingleFact;
