namespace RuleOfLaw.Rules;

/// <summary>What an assessment was made with.</summary>
/// <param name="Library">Version of this library, which is that of its rules and data.</param>
/// <param name="Rubric">ID and version of the rubric.</param>
/// <param name="Text">SHA-256 of the report's text in UTF-8, in lower-case hexadecimal; of an empty text for a report built in code.</param>
public sealed record AssessmentManifest(string Library, string Rubric, string Text);
