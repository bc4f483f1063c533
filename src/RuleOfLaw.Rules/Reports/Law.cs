using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Reports;

/// <summary>A law, regulation or document that reports cite; one row of Knowledge/Data/laws.csv.</summary>
public sealed record Law
{
    /// <summary>The full title without title marks: 中华人民共和国行政处罚法.</summary>
    public required string Title { get; init; }

    /// <summary>The official short title: the full one without 中华人民共和国.</summary>
    public required string ShortTitle { get; init; }

    /// <summary>law, regulation, rule (of a ministry) or party (documents of the Party and policy documents).</summary>
    public required string Kind { get; init; }

    /// <summary>The day it first came into force; null when long before 2015.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The day it ceased to be in force; null while it is.</summary>
    public DateOnly? Ended { get; init; }

    /// <summary>Short title of what replaced it; null while it is in force.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Everyday short forms that are no official title (环保法).</summary>
    public ImmutableArray<string> Nicknames { get; init; } = [];

    /// <summary>Wrong titles seen in published reports.</summary>
    public ImmutableArray<string> Misquotes { get; init; } = [];

    /// <summary>Where the row's facts come from.</summary>
    public required string Source { get; init; }
}
