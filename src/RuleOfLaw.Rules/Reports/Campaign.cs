using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Reports;

/// <summary>A day, week or month of publicity; one row of Knowledge/Data/campaigns.csv.</summary>
public sealed record Campaign
{
    /// <summary>The campaign's ID.</summary>
    public required string Id { get; init; }

    /// <summary>Its name as it should be written: 全民国家安全教育日.</summary>
    public required string Name { get; init; }

    /// <summary>The month, 1 to 12.</summary>
    public required int Month { get; init; }

    /// <summary>The day of the month; null for a month, or a day that moves.</summary>
    public int? Day { get; init; }

    /// <summary>How long it lasts: day, week or month.</summary>
    public required string Length { get; init; }

    /// <summary>Other names that are right.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Wrong names seen in published reports.</summary>
    public ImmutableArray<string> WrongNames { get; init; } = [];

    /// <summary>Where the row's facts come from.</summary>
    public required string Source { get; init; }
}
