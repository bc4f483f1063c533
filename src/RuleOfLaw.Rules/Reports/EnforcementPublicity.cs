namespace RuleOfLaw.Rules.Reports;

/// <summary>An act that ties enforcement to publicity: 以案释法, 说理式执法, law explained at an inspection, a notice handed over with a decision.</summary>
public sealed class EnforcementPublicity : ReportElement
{
    /// <summary>The words that name the act.</summary>
    public required string Act { get; init; }

    /// <summary>A figure that counts it; null when it is only mentioned.</summary>
    public Figure? Figure { get; init; }

    /// <summary>Whether a case is told.</summary>
    public bool HasCase { get; init; }

    /// <summary>Whether the act is concrete: it is counted or a case is told.</summary>
    public bool IsConcrete => Figure is not null || HasCase;
}
