namespace RuleOfLaw.SampleHost;

/// <summary>What every command returns to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Findings at or above --fail-on.</summary>
    public const int Findings = 1;

    /// <summary>Bad usage, or an input that could not be read; the others were still assessed.</summary>
    public const int BadInput = 2;
}
