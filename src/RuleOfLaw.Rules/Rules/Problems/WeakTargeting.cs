using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Problems;

/// <summary>Publicity that aims at nobody (普法针对性不强).</summary>
public sealed class WeakTargeting : ReportRule
{
    private const string Topic = "publicity-targeting";

    /// <summary>ROL3006.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<WeakTargeting>("ROL3006", RuleCategory.Problems, Severity.Warning, PublicityNorms.EighthFiveYearPlan);

    /// <summary>How many targeted audiences are enough (own choice).</summary>
    public static RuleOption<int> MinimumTargeted { get; } = new("ROL3006", "minimum_targeted_audiences", 3);

    /// <summary>Which share of the audiences named must be targeted, 0 to 1 (own choice).</summary>
    public static RuleOption<decimal> MinimumShare { get; } = new("ROL3006", "minimum_targeted_share", 1m / 3);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .Uses(MinimumTargeted, MinimumShare)
        .Collect<AudienceTargeting>()
        .Collect<DeclaredProblem>(problem => ListedProblem.IsAbout(problem, Topic))
        .And<AnnualReport>()
        .And<RuleSettings>()
        .Where((audiences, declared, _, settings) => ListedProblem.Speaks(declared, Judge(audiences, settings)))
        .Report(Descriptor, (audiences, declared, report, settings) =>
            ListedProblem.Describe(declared, Judge(audiences, settings), report, Topic, hiddenAt: audiences.Count > 0 ? audiences[0].AudienceSpan : default));

    /// <summary>An audience counts once, however often it is named; it is targeted when it is so at least once.</summary>
    private static ProblemEvidence Judge(IReadOnlyList<AudienceTargeting> audiences, RuleSettings settings)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var targeted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var audience in audiences)
        {
            named.Add(audience.Audience);
            if (audience.IsTargeted)
            {
                targeted.Add(audience.Audience);
            }
        }

        if (named.Count == 0)
        {
            return ProblemEvidence.Insufficient;
        }

        var enough = targeted.Count >= settings.Get(MinimumTargeted) && targeted.Count >= named.Count * settings.Get(MinimumShare);
        return enough ? ProblemEvidence.Contradicts : ProblemEvidence.Confirms;
    }
}
