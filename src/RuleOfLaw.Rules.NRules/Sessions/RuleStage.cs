namespace RuleOfLaw.Rules.NRules.Sessions;

/// <summary>
/// The first fact of every match: it lets the rules of a stage see the report. Inserted when all facts that its rules read are there, so a rule is
/// evaluated once, on complete facts, and not on each state on the way.
/// </summary>
/// <param name="memory">What the session knows of the report.</param>
/// <param name="number">The stage; <see cref="Every"/> for all at once.</param>
internal sealed class RuleStage(ReportMemory memory, int number)
{
    /// <summary>All stages at once, for sessions that others fire: truth maintenance brings late facts to the rules that read them.</summary>
    public const int Every = -1;

    public ReportMemory Memory { get; } = memory;

    public int Number { get; } = number;
}
