namespace RuleOfLaw.Rules.Reports;

/// <summary>How many people carry out a role, as far as the report tells.</summary>
public sealed class StaffCount : ReportElement
{
    /// <summary>ID of the role (Knowledge/Data/roles.csv): law-guide, vice-principal, volunteer …</summary>
    public required string Role { get; init; }

    /// <summary>How many there are; null when the role is named without a number.</summary>
    public Figure? Count { get; init; }

    /// <summary>How many there are for each unit of the base, where the report says so (每村3名); null otherwise.</summary>
    public Figure? PerUnit { get; init; }

    /// <summary>What they are held against.</summary>
    public StaffBase Base { get; init; }

    /// <summary>How many villages or schools there are; null when the report does not tell.</summary>
    public Figure? BaseCount { get; init; }

    /// <summary>People for each unit of the base: as told, else count by base; null when it cannot be known.</summary>
    public decimal? Ratio => PerUnit?.Value ?? (Count is not null && BaseCount is { Value: > 0 } units ? Count.Value / units.Value : null);
}
