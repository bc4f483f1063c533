namespace RuleOfLaw.Rules.Telemetry;

/// <summary>
/// The names under which the library tells what it does: an activity source and two meters, for a listener, for OpenTelemetry
/// (<c>AddSource</c>, <c>AddMeter</c>) or for <c>dotnet-counters</c>. They tell numbers, stages, rule IDs and severities, and never a text, a file
/// name or an issuer. Nobody listening, nothing is measured. All names are own choice.
/// </summary>
public static class RuleOfLawTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "RuleOfLaw.Rules";

    /// <summary>The name of the meter at debug level, which costs a look at the clock for every rule; it has a name of its own so that it is asked for on purpose.</summary>
    public const string DebugName = "RuleOfLaw.Rules.Debug";

    /// <summary>Activity: one document, from its text to the assessment; its stages are activities below it, named <c>ruleoflaw.</c> and the stage.</summary>
    public const string AssessActivity = "ruleoflaw.assess";

    /// <summary>Counter, in documents: documents assessed. No tags.</summary>
    public const string Documents = "ruleoflaw.documents";

    /// <summary>Histogram, in seconds: duration of a stage of a document. Tag <see cref="StageTag"/>.</summary>
    public const string StageDuration = "ruleoflaw.stage.duration";

    /// <summary>Counter, in findings: findings shown, after suppressions and reviews. Tags <see cref="RuleTag"/> and <see cref="SeverityTag"/>.</summary>
    public const string Findings = "ruleoflaw.findings";

    /// <summary>Counter, in failures: rules that threw. Tag <see cref="RuleTag"/>.</summary>
    public const string RuleFailures = "ruleoflaw.rule.failures";

    /// <summary>Histogram of the debug meter, in seconds: duration of a rule in a document. Tag <see cref="RuleTag"/>.</summary>
    public const string RuleDuration = "ruleoflaw.rule.duration";

    /// <summary>Tag: the stage: parse, configure, evaluate, review, suppress or score.</summary>
    public const string StageTag = "stage";

    /// <summary>Tag: the rule's ID; its class name for a rule that only derives facts.</summary>
    public const string RuleTag = "rule";

    /// <summary>Tag: error, warning or info.</summary>
    public const string SeverityTag = "severity";
}
