using System.Collections.Immutable;
using System.Globalization;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Scoring.Reviews;

/// <summary>Applies an assessor's decisions to findings; those about criteria are checked and handed on to the scorer.</summary>
internal sealed class Reviewer
{
    private readonly SourceText _text;
    private readonly string _digest;
    private readonly Dictionary<string, Criterion> _known;
    private readonly Dictionary<Finding, FindingDecision> _findings = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, CriterionDecision> _criteria = new(StringComparer.Ordinal);
    private readonly ImmutableArray<(ReviewDecision, LocalizedText)>.Builder _stale = ImmutableArray.CreateBuilder<(ReviewDecision, LocalizedText)>();
    private readonly ImmutableArray<ReviewDecision>.Builder _withoutReason = ImmutableArray.CreateBuilder<ReviewDecision>();
    private readonly ImmutableArray<ConfigurationProblem>.Builder _problems = ImmutableArray.CreateBuilder<ConfigurationProblem>();

    private Reviewer(Rubric rubric, SourceText text, string digest)
    {
        _text = text;
        _digest = digest;
        _known = rubric.Sections.SelectMany(section => section.Criteria).ToDictionary(criterion => criterion.Id, StringComparer.Ordinal);
    }

    public static ReviewResult Apply(ImmutableArray<Finding> findings, ImmutableArray<ReviewDecision> decisions, Rubric rubric, SourceText text, string digest)
    {
        if (decisions.IsEmpty)
        {
            return new ReviewResult { Findings = findings };
        }

        var reviewer = new Reviewer(rubric, text, digest);
        foreach (var decision in decisions)
        {
            reviewer.Take(decision, findings);
        }

        return reviewer.Finish(findings);
    }

    private void Take(ReviewDecision decision, ImmutableArray<Finding> findings)
    {
        if (decision is FindingDecision { Verdict: ReviewVerdict.Open })
        {
            return;
        }

        var matcher = new FindingMatcher(decision.Address, _text);
        if (!Justifications.IsReason(decision.Reason))
        {
            _withoutReason.Add(decision);
        }
        else if (decision.TextDigest is { } digest && !string.Equals(digest, _digest, StringComparison.OrdinalIgnoreCase))
        {
            _stale.Add((decision, new LocalizedText("所依据的全文已经改动", "the text it stands on has changed")));
        }
        else if (!matcher.IsQuoted)
        {
            _stale.Add((decision, new LocalizedText("所引的文字已不在报告里", "the passage it quotes is not in the report any more")));
        }
        else if (decision is CriterionDecision criterion)
        {
            Take(criterion);
        }
        else
        {
            Take((FindingDecision)decision, matcher, findings);
        }
    }

    private void Take(CriterionDecision decision)
    {
        if (!_known.TryGetValue(decision.CriterionId, out var criterion))
        {
            Refuse(decision, EntryChecker.Unknown("评分项", "criterion", decision.CriterionId, _known.Keys));
        }
        else if (decision.Points is null == decision.NotApplicable is null)
        {
            Refuse(decision, new LocalizedText("分数和不适用理由要有一个，也只有一个", "exactly one of points and a reason of not applying is needed"));
        }
        else if (decision.Points is { } points && (points < 0 || points > criterion.Points || !Rubric.IsExact(points)))
        {
            var most = (criterion.Points / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
            Refuse(decision, new LocalizedText($"“{criterion.Id}”的分数应在 0 和 {most} 之间，最多四位小数", $"the points of \"{criterion.Id}\" are 0 to {most}, with at most four decimals"));
        }
        else if (!_criteria.TryAdd(criterion.Id, decision))
        {
            Refuse(decision, new LocalizedText($"评分项“{criterion.Id}”已由 {_criteria[criterion.Id].Source} 决定", $"criterion \"{criterion.Id}\" is decided by {_criteria[criterion.Id].Source} already"));
        }
    }

    private void Take(FindingDecision decision, FindingMatcher matcher, ImmutableArray<Finding> findings)
    {
        var isUsed = false;
        foreach (var finding in findings)
        {
            // What a failed rule would have found nobody knows; its criterion can be decided instead.
            if (ReferenceEquals(finding.Descriptor, EngineDescriptors.RuleFailed) || !matcher.Matches(finding))
            {
                continue;
            }

            isUsed = true;
            if (!_findings.TryAdd(finding, decision) && _findings[finding].Verdict != decision.Verdict)
            {
                Refuse(decision, new LocalizedText($"与 {_findings[finding].Source} 的决定相反", $"contradicts the decision of {_findings[finding].Source}"));
            }
        }

        if (!isUsed)
        {
            _stale.Add((decision, new LocalizedText("没有对应的问题", "no finding is there any more")));
        }
    }

    private void Refuse(ReviewDecision decision, LocalizedText reason) => _problems.Add(new ConfigurationProblem(decision.Source, 0, reason));

    private ReviewResult Finish(ImmutableArray<Finding> findings)
    {
        var standing = ImmutableArray.CreateBuilder<Finding>();
        var confirmed = new Dictionary<Finding, FindingDecision>(ReferenceEqualityComparer.Instance);
        foreach (var finding in findings)
        {
            if (!_findings.TryGetValue(finding, out var decision))
            {
                standing.Add(finding);
            }
            else if (decision.Verdict == ReviewVerdict.Confirmed)
            {
                var decided = finding.NeedsReview ? finding.AsDecided() : finding;
                confirmed.Add(decided, decision);
                standing.Add(decided);
            }
        }

        return new ReviewResult
        {
            Findings = standing.ToImmutable(),
            Confirmed = confirmed,
            Reviewed = [.. findings.Where(_findings.ContainsKey).Select(finding => new ReviewedFinding(finding, _findings[finding]))],
            Criteria = _criteria,
            Stale = _stale.ToImmutable(),
            WithoutReason = _withoutReason.ToImmutable(),
            Problems = _problems.ToImmutable(),
        };
    }
}
