using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Problems;

/// <summary>Too few people to carry publicity (普法队伍建设不足).</summary>
public sealed class TooFewPublicityStaff : ReportRule
{
    private const string Topic = "publicity-staff";

    /// <summary>ROL3008.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<TooFewPublicityStaff>("ROL3008", RuleCategory.Problems, Severity.Warning, PublicityNorms.VillageLawGuides);

    /// <summary>法律明白人 in every administrative village (2021 norm: at least three by 2025).</summary>
    public static RuleOption<decimal> LawGuidesPerVillage { get; } = new("ROL3008", "law_guides_per_village", 3);

    /// <summary>法治副校长 in every school (Ministry of Education order no. 52, 2021: at least one).</summary>
    public static RuleOption<decimal> VicePrincipalsPerSchool { get; } = new("ROL3008", "vice_principals_per_school", 1);

    /// <summary>Publicity volunteers for every village or community (own choice: no national ratio exists).</summary>
    public static RuleOption<decimal> VolunteersPerVillage { get; } = new("ROL3008", "volunteers_per_village", 2);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule)
    {
        rule.Uses(LawGuidesPerVillage, VicePrincipalsPerSchool, VolunteersPerVillage);
        rule.Collect<StaffCount>()
            .Collect<DeclaredProblem>(problem => ListedProblem.IsAbout(problem, Topic))
            .And<AnnualReport>()
            .And<RuleSettings>()
            .Where((staff, declared, _, settings) => ListedProblem.Speaks(declared, Judge(staff, settings)))
            .Report(Descriptor, (staff, declared, report, settings) =>
                ListedProblem.Describe(declared, Judge(staff, settings), report, Topic, hiddenAt: TooFew(staff, settings)?.Span ?? default));

        // People are counted, but not what to hold them against: a question to the assessor.
        rule.Collect<StaffCount>(staff => NormOf(staff, RuleSettings.Default) is not null)
            .Without<DeclaredProblem>(problem => ListedProblem.IsAbout(problem, Topic))
            .Where(staff => staff.All(one => one.Ratio is null) && staff.Any(one => one.Count is not null))
            .Report(Descriptor, staff => FindingDraft.At(staff.First(one => one.Count is not null).Span)
                .With(new LocalizedText("报告没有写明村（社区）或学校数量", "the report does not tell how many villages or schools there are"), new LocalizedText("无法计算配备比例", "so the ratio cannot be known"), new LocalizedText("请补充基数后核对", "please supply the number and check"))
                .Property("declared", value: false)
                .Property("evidence", "insufficient")
                .Property("answered", value: false)
                .NeedsReview());
    }

    private static ProblemEvidence Judge(IReadOnlyList<StaffCount> staff, RuleSettings settings)
    {
        if (TooFew(staff, settings) is not null)
        {
            return ProblemEvidence.Confirms;
        }

        return staff.Any(one => one.Ratio is not null && NormOf(one, settings) is not null) ? ProblemEvidence.Contradicts : ProblemEvidence.Insufficient;
    }

    /// <summary>A role is judged by the best ratio told of it: a second mention may count only those of one occasion.</summary>
    private static StaffCount? TooFew(IReadOnlyList<StaffCount> staff, RuleSettings settings) => !staff.Any(one => one.Ratio is not null) ? null : staff
        .Where(one => one.Ratio is not null)
        .GroupBy(one => one.Role, StringComparer.Ordinal)
        .Select(role => role.MaxBy(one => one.Ratio)!)
        .FirstOrDefault(best => best.Ratio < NormOf(best, settings));

    private static decimal? NormOf(StaffCount staff, RuleSettings settings) => staff.Role switch
    {
        "law-guide" => settings.Get(LawGuidesPerVillage),
        "vice-principal" => settings.Get(VicePrincipalsPerSchool),
        "volunteer" => settings.Get(VolunteersPerVillage),
        _ => null,
    };
}
