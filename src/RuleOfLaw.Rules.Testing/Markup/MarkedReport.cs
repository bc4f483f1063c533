namespace RuleOfLaw.Rules.Testing;

/// <summary>A report of a markup, with what stands beside it.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Text">Its text and the marks in it.</param>
/// <param name="Context">Configuration, suppressions and decisions that hold for it.</param>
public sealed record MarkedReport(string Name, MarkedText Text, AssessmentContext Context);
