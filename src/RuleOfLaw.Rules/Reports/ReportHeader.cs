using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports;

/// <summary>What a report says of itself: title, issuer, reporting year and dates. Each value has the span where it was read.</summary>
public sealed class ReportHeader : ISingleFact
{
    /// <summary>The title, its lines joined; null when the report has none.</summary>
    public string? Title { get; init; }

    /// <summary>Where the title stands, its lines included; empty when there is none.</summary>
    public TextSpan TitleSpan { get; init; }

    /// <summary>Whether the title stands only in the metadata above the text.</summary>
    public bool IsTitleInMetadata { get; init; }

    /// <summary>The issuer's name in the longest form the report gives; null when it is not named.</summary>
    public string? Issuer { get; init; }

    /// <summary>Where the issuer is named so.</summary>
    public TextSpan IssuerSpan { get; init; }

    /// <summary>What kind of body the issuer is.</summary>
    public IssuerKind IssuerKind { get; init; } = IssuerKind.Other;

    /// <summary>The year the report is about: from the title, else the opening, else the plan's year less one, else the metadata; null when nothing tells.</summary>
    public int? Year { get; init; }

    /// <summary>Where the reporting year was read.</summary>
    public TextSpan YearSpan { get; init; }

    /// <summary>The day of publication by the metadata; null when not given or when it contradicts the report's years.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Where the day of publication stands.</summary>
    public TextSpan PublishedOnSpan { get; init; }

    /// <summary>The date of the document, from the metadata or below the text; null when not given.</summary>
    public DateOnly? DocumentDate { get; init; }

    /// <summary>Where the date of the document stands.</summary>
    public TextSpan DocumentDateSpan { get; init; }
}
