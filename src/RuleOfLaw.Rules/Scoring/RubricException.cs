namespace RuleOfLaw.Rules.Scoring;

/// <summary>A rubric that cannot be used.</summary>
/// <param name="path">Where in its JSON, as $.sections[0].criteria[2].points.</param>
/// <param name="reason">What is wrong there.</param>
public sealed class RubricException(string path, string reason) : Exception($"{path}: {reason}")
{
    /// <summary>Where in the JSON.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong there.</summary>
    public string Reason { get; } = reason;
}
