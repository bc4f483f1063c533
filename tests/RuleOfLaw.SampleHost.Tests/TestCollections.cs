namespace RuleOfLaw.SampleHost.Tests;

/// <summary>Collections of tests that must not run beside each other.</summary>
internal static class TestCollections
{
    /// <summary>Timing hears every assessment in the process, so nobody else may assess outside a command meanwhile.</summary>
    public const string Assessments = "assessments";
}
