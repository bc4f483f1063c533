namespace RuleOfLaw.Rules.Telemetry;

/// <summary>A stage of a document's way, named as telemetry names it.</summary>
/// <param name="Name">The tag's value.</param>
/// <param name="Activity">The activity's name.</param>
internal sealed record Stage(string Name, string Activity)
{
    public static Stage Parse { get; } = Of("parse");

    public static Stage Configure { get; } = Of("configure");

    public static Stage Evaluate { get; } = Of("evaluate");

    public static Stage Review { get; } = Of("review");

    public static Stage Suppress { get; } = Of("suppress");

    public static Stage Score { get; } = Of("score");

    private static Stage Of(string name) => new(name, $"ruleoflaw.{name}");
}
