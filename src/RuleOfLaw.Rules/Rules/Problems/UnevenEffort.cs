using System.Numerics;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Problems;

/// <summary>Work that starts and stops, without initiative or level (主动性不够、时紧时松、规模档次不高).</summary>
public sealed class UnevenEffort : ReportRule
{
    private const string Topic = "uneven-effort";

    /// <summary>ROL3004.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<UnevenEffort>("ROL3004", RuleCategory.Problems, Severity.Warning, PublicityNorms.EighthFiveYearPlan);

    /// <summary>In how many different months dated activities show steady work (own choice).</summary>
    public static RuleOption<int> SteadyMonths { get; } = new("ROL3004", "steady_months", 6);

    /// <summary>In how many different forms activities show a level (own choice).</summary>
    public static RuleOption<int> SteadyForms { get; } = new("ROL3004", "steady_forms", 6);

    /// <summary>How many dated activities must stand in a few months for the results to show the problem (own choice).</summary>
    public static RuleOption<int> CrowdedActivities { get; } = new("ROL3004", "crowded_activities", 6);

    /// <summary>In how few months they must stand (own choice).</summary>
    public static RuleOption<int> CrowdedMonths { get; } = new("ROL3004", "crowded_months", 2);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .Uses(SteadyMonths, SteadyForms, CrowdedActivities, CrowdedMonths)
        .Collect<PublicityActivity>()
        .Collect<DeclaredProblem>(problem => ListedProblem.IsAbout(problem, Topic))
        .And<AnnualReport>()
        .And<RuleSettings>()
        .Where((told, declared, _, settings) => ListedProblem.Speaks(declared, Judge(told, settings)))
        .Report(Descriptor, (told, declared, report, settings) =>
            ListedProblem.Describe(declared, Judge(told, settings), report, Topic, ListedProblem.ResultsHeading(report)));

    /// <summary>
    /// Activities in many months and many forms speak against it; many dated ones that crowd into a month or two show it. Few dates prove nothing, for
    /// reports seldom date what they tell.
    /// </summary>
    private static ProblemEvidence Judge(IReadOnlyList<PublicityActivity> activities, RuleSettings settings)
    {
        var dated = 0;
        var inMonths = 0; // a bit for each month
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var activity in activities)
        {
            foreach (var date in activity.Dates)
            {
                Count(date.Month);
            }

            foreach (var campaign in activity.Campaigns)
            {
                Count(campaign.Campaign?.Month ?? 0);
            }

            foreach (var form in activity.Forms)
            {
                forms.Add(form);
            }
        }

        var months = BitOperations.PopCount((uint)inMonths);
        if (months >= settings.Get(SteadyMonths) && forms.Count >= settings.Get(SteadyForms))
        {
            return ProblemEvidence.Contradicts;
        }

        return dated >= settings.Get(CrowdedActivities) && months <= settings.Get(CrowdedMonths) ? ProblemEvidence.Confirms : ProblemEvidence.Insufficient;

        void Count(int month)
        {
            dated += month > 0 ? 1 : 0;
            inMonths |= month > 0 ? 1 << month : 0;
        }
    }
}
