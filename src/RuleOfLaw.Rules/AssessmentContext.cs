using System.Collections.Immutable;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Suppressions;

namespace RuleOfLaw.Rules;

/// <summary>What stands around a report: the configuration that holds for it, and what has been decided about its findings.</summary>
public sealed record AssessmentContext
{
    /// <summary>Nothing beside what the assessor was made with.</summary>
    public static AssessmentContext Empty { get; } = new();

    /// <summary>Sources of configuration, nearest first; they go before those of the assessor.</summary>
    public ImmutableArray<ConfigurationSource> Configuration { get; init; } = [];

    /// <summary>Suppressions of the report's findings.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>An assessor's decisions about the report.</summary>
    public ImmutableArray<ReviewDecision> Decisions { get; init; } = [];

    /// <summary>What could not be read; reported as ROL0002.</summary>
    public ImmutableArray<ConfigurationProblem> Problems { get; init; } = [];

    /// <summary>Reads what lies beside a report: <c>.rolconfig</c> files of its folder and those above, <c>NAME.rolsuppress.json</c>, <c>NAME.rolreview.json</c>.</summary>
    /// <param name="reportPath">The report's path.</param>
    /// <returns>The context; what cannot be read is among its problems.</returns>
    public static AssessmentContext Load(string reportPath)
    {
        var suppressions = SuppressionFile.For(reportPath);
        var review = ReviewFile.For(reportPath);
        return new AssessmentContext
        {
            Configuration = ConfigurationFiles.For(reportPath),
            Suppressions = suppressions.Suppressions,
            Decisions = review.Decisions,
            Problems = [.. suppressions.Problems, .. review.Problems],
        };
    }
}
