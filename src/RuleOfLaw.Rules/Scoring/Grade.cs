using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>A grade and the share of the points from which it is given.</summary>
/// <param name="Id">The grade's ID: excellent, good, pass, fail.</param>
/// <param name="Title">Its title: 优秀, 良好, 合格, 不合格.</param>
/// <param name="From">The lowest share of the applicable points, in per cent.</param>
public sealed record Grade(string Id, LocalizedText Title, decimal From);
