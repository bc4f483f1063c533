using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Problems;

/// <summary>Enforcement by people or procedures that are not up to it (执法人员素质、执法程序不规范).</summary>
public sealed class WeakEnforcementPractice : ReportRule
{
    private static readonly string[] Topics = ["enforcement-staff", "enforcement-procedure"];

    /// <summary>Certificates that come, go or are of another kind: 新增持证3名, 换证6人, 执法监督证2名 are not all who hold one.</summary>
    private static readonly string[] NotHolders = ["新", "增", "换", "补", "考", "报", "申", "审", "监督"];

    /// <summary>ROL3002.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<WeakEnforcementPractice>("ROL3002", RuleCategory.Problems, Severity.Warning, PenaltyLaw.QualifiedOfficers);

    /// <summary>The share of enforcement officers that must hold a certificate, 0 to 1 (own choice: the law asks for two a case, reports tell all).</summary>
    public static RuleOption<decimal> MinimumCertified { get; } = new("ROL3002", "minimum_certified_share", 0.5m);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .Uses(MinimumCertified)
        .Collect<Figure>(figure => figure is { Content: ContentKind.Results, Unit: "名" or "人" or "位" })
        .Collect<DeclaredProblem>(problem => ListedProblem.IsAbout(problem, Topics))
        .And<AnnualReport>()
        .And<RuleSettings>()
        .Where((figures, declared, _, settings) => ListedProblem.Speaks(declared, Judge(figures, settings).Evidence))
        .Report(Descriptor, (figures, declared, report, settings) =>
            ListedProblem.Describe(declared, Judge(figures, settings).Evidence, report, Topics, Judge(figures, settings).Place ?? ListedProblem.ResultsHeading(report)));

    /// <summary>Officers and, in the same sentence, how many of them hold a certificate.</summary>
    private static (ProblemEvidence Evidence, Text.TextSpan? Place) Judge(IReadOnlyList<Figure> figures, RuleSettings settings)
    {
        for (var i = 0; i + 1 < figures.Count; i++)
        {
            var (officers, certified) = (figures[i], figures[i + 1]);
            if (officers.Sentence != certified.Sentence || !officers.Subject.Contains("执法", StringComparison.Ordinal) || !IsCertificate(certified) || officers.Value == 0 || certified.Value > officers.Value)
            {
                continue;
            }

            return certified.Value / officers.Value < settings.Get(MinimumCertified)
                ? (ProblemEvidence.Confirms, officers.Span.Union(certified.Span))
                : (ProblemEvidence.Contradicts, null);
        }

        return (ProblemEvidence.Insufficient, null);
    }

    private static bool IsCertificate(Figure figure) =>
        (figure.Subject.Contains('证') || figure.Subject.Contains("资格", StringComparison.Ordinal))
        && !Array.Exists(NotHolders, word => figure.Subject.Contains(word, StringComparison.Ordinal));
}
