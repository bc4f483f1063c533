using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Rules.Problems;

/// <summary>Enforcement that is not tied to publicity (执法与普法结合不紧密).</summary>
public sealed class EnforcementPublicityGap : ReportRule
{
    private const string Topic = "enforcement-publicity-link";

    /// <summary>ROL3007.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<EnforcementPublicityGap>("ROL3007", RuleCategory.Problems, Severity.Warning, PublicityNorms.EnforcerExplains);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .Collect<TopicMention>(mention => mention is { Topic: "enforcement", Content: ContentKind.Results })
        .Collect<EnforcementPublicity>()
        .Collect<DeclaredProblem>(problem => ListedProblem.IsAbout(problem, Topic))
        .And<AnnualReport>()
        .Where((enforcement, acts, declared, _) => ListedProblem.Speaks(declared, Judge(enforcement, acts, declared.Count > 0)))
        .Report(Descriptor, (enforcement, acts, declared, report) =>
            ListedProblem.Describe(declared, Judge(enforcement, acts, declared.Count > 0), report, Topic, hiddenAt: Place(enforcement, report)));

    /// <summary>
    /// Without enforcement there is nothing to tie; one concrete act is enough to show the tie. A problem that is not declared is only seen where
    /// enforcement is told with figures or cases, for the mere word is no enforcement.
    /// </summary>
    private static ProblemEvidence Judge(IReadOnlyList<TopicMention> enforcement, IReadOnlyList<EnforcementPublicity> acts, bool isDeclared)
    {
        if (acts.Any(act => act.IsConcrete))
        {
            return ProblemEvidence.Contradicts;
        }

        return enforcement.Any(mention => isDeclared || IsTold(mention)) ? ProblemEvidence.Confirms : ProblemEvidence.Insufficient;
    }

    private static bool IsTold(TopicMention mention) => mention.Strength != TopicStrength.Mention;

    private static TextSpan Place(IReadOnlyList<TopicMention> enforcement, AnnualReport report) =>
        enforcement.FirstOrDefault(IsTold)?.Span ?? ListedProblem.ResultsHeading(report);
}
