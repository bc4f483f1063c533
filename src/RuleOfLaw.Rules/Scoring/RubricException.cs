using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>A rubric that cannot be used. The message holds path and reason, in Chinese and English.</summary>
/// <param name="path">Where in its JSON, as $.sections[0].criteria[2].points.</param>
/// <param name="reason">What is wrong there.</param>
public sealed class RubricException(string path, LocalizedText reason) : Exception($"{path}: {reason.Chinese} / {reason.English}")
{
    /// <summary>Where in the JSON.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong there.</summary>
    public LocalizedText Reason { get; } = reason;
}
