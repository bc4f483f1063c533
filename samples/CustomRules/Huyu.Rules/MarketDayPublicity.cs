using RuleOfLaw.Rules.Reports;

namespace Huyu.Rules;

/// <summary>A sentence of the results that tells of publicity on a market day. A derived fact: <see cref="Rules.MarketDayWithoutNumber"/> yields it.</summary>
public sealed class MarketDayPublicity : ReportElement
{
    /// <summary>How often or for how many; null when no figure tells it.</summary>
    public Figure? Figure { get; init; }
}
