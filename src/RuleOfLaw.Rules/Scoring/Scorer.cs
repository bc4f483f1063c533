using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Scoring.Reviews;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>
/// Scores a report by a rubric: topics earn, findings cost, an open question widens the interval, an assessor's decision goes before all of them.
/// Suppressions have no say here, and a rule that is switched off leaves its criterion open instead of met.
/// </summary>
/// <param name="report">The report.</param>
/// <param name="review">Its findings as they stand after review, and decisions about criteria.</param>
/// <param name="off">IDs of the rules that are switched off.</param>
internal sealed class Scorer(AnnualReport report, ReviewResult review, IReadOnlySet<string> off)
{
    private static readonly List<Finding> None = [];

    private static readonly LocalizedText OtherKind = new("不适用于这类单位", "not made for this kind of issuer");
    private static readonly LocalizedText NoContent = new("报告没有这部分内容", "the report has no such content");
    private static readonly LocalizedText HasContent = new("报告有这部分内容", "the report has this content");
    private static readonly LocalizedText NotTold = new("实绩部分没有提到", "not mentioned in the results");
    private static readonly LocalizedText WithFigure = new("有数据", "told with a figure");
    private static readonly LocalizedText WithCase = new("有事例", "told with a case");
    private static readonly LocalizedText MentionOnly = new("只有提及，没有数据或事例", "mentioned only, without a figure or a case");

    private readonly Dictionary<string, List<Finding>> _findings = ByRule(review.Findings);
    private readonly Dictionary<string, (TopicMention Mention, int At)> _topics = ByTopic(report.Topics);

    /// <summary>Scores the report by a rubric.</summary>
    public ScoreCard Score(Rubric rubric)
    {
        var sections = new SectionScore[rubric.Sections.Length];
        for (var i = 0; i < sections.Length; i++)
        {
            sections[i] = Score(rubric.Sections[i]);
        }

        return new ScoreCard(rubric, ImmutableCollectionsMarshal.AsImmutableArray(sections));
    }

    private SectionScore Score(RubricSection section)
    {
        var scores = new CriterionScore[section.Criteria.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Score(section, section.Criteria[i]);
        }

        return new SectionScore(section, ImmutableCollectionsMarshal.AsImmutableArray(scores));
    }

    private CriterionScore Score(RubricSection section, Criterion criterion)
    {
        if (!criterion.IssuerKinds.IsEmpty && !criterion.IssuerKinds.Contains(report.Header.IssuerKind))
        {
            return NotApplicable(criterion, NotApplicableReason.IssuerKind, [new LedgerEntry(0, OtherKind)]);
        }

        var score = section.Content is { } kind && report.GetContent(kind) is null
            ? Decide(criterion, 0, 0, [new LedgerEntry(0, NoContent)])
            : ScoreByReport(section, criterion);
        return review.Criteria.TryGetValue(criterion.Id, out var decision) ? Override(score, decision) : score;
    }

    private CriterionScore ScoreByReport(RubricSection section, Criterion criterion)
    {
        if (!criterion.Topics.IsEmpty)
        {
            return Earn(criterion);
        }

        if (!criterion.Deductions.IsEmpty)
        {
            return Reduce(criterion);
        }

        var content = section.Content is { } kind ? report.GetContent(kind) : null;
        var entry = new LedgerEntry(criterion.Points, HasContent) { Fact = content, Span = content?.Span };
        return Decide(criterion, criterion.Points, criterion.Points, [entry]);
    }

    /// <summary>The strongest mention in the results decides; the first of equals is shown.</summary>
    private CriterionScore Earn(Criterion criterion)
    {
        TopicMention? best = null;
        var bestAt = 0;
        foreach (var topic in criterion.Topics)
        {
            if (_topics.TryGetValue(topic, out var told) && (best is null || told.Mention.Strength > best.Strength || (told.Mention.Strength == best.Strength && told.At < bestAt)))
            {
                (best, bestAt) = told;
            }
        }

        if (best is null)
        {
            return Decide(criterion, 0, 0, [new LedgerEntry(0, NotTold)]);
        }

        var points = best.Strength == TopicStrength.Mention ? criterion.Points * criterion.MentionShare : criterion.Points;
        var reason = best.Strength switch
        {
            TopicStrength.Figure => WithFigure,
            TopicStrength.Case => WithCase,
            _ => MentionOnly,
        };
        return Decide(criterion, points, points, [new LedgerEntry(points, reason) { Fact = best, Span = best.Figure?.Span ?? best.Span }]);
    }

    private CriterionScore Reduce(Criterion criterion)
    {
        if (FailedRule(criterion) is var (failed, ruleId))
        {
            var entry = new LedgerEntry(criterion.Points / 2, new LocalizedText($"规则 {ruleId} 运行失败，暂计一半", $"rule {ruleId} failed; half for now")) { Finding = failed, RuleId = ruleId };
            return Decide(criterion, 0, criterion.Points, [entry]) with { Outcome = Outcome.Errored };
        }

        var reduction = new Reduction(criterion);
        foreach (var deduction in criterion.Deductions)
        {
            if (off.Contains(deduction.RuleId))
            {
                reduction.LeaveOpen(deduction);
                continue;
            }

            foreach (var finding in FindingsOf(deduction.RuleId))
            {
                if (deduction.Counts(finding))
                {
                    reduction.Take(deduction, finding, review.Confirmed.GetValueOrDefault(finding));
                }
            }

            foreach (var (finding, decision) in review.Reviewed)
            {
                if (decision.Verdict == ReviewVerdict.Rejected && deduction.Counts(finding))
                {
                    reduction.Remark(finding, decision);
                }
            }
        }

        return Decide(criterion, reduction.Low, reduction.High, reduction.Ledger);
    }

    private (Finding Failed, string RuleId)? FailedRule(Criterion criterion)
    {
        foreach (var finding in FindingsOf(EngineDescriptors.RuleFailed.Id))
        {
            if (finding.GetProperty("rule") is string ids)
            {
                foreach (var deduction in criterion.Deductions)
                {
                    if (ids.Contains(deduction.RuleId, StringComparison.Ordinal))
                    {
                        return (finding, deduction.RuleId);
                    }
                }
            }
        }

        return null;
    }

    private List<Finding> FindingsOf(string ruleId) => _findings.TryGetValue(ruleId, out var findings) ? findings : None;

    /// <summary>The strongest mention of each topic in the results, the first of equals, with its position among the mentions.</summary>
    private static Dictionary<string, (TopicMention Mention, int At)> ByTopic(ImmutableArray<TopicMention> mentions)
    {
        var byTopic = new Dictionary<string, (TopicMention Mention, int At)>(StringComparer.Ordinal);
        for (var i = 0; i < mentions.Length; i++)
        {
            var mention = mentions[i];
            if (mention.Content == ContentKind.Results && (!byTopic.TryGetValue(mention.Topic, out var best) || mention.Strength > best.Mention.Strength))
            {
                byTopic[mention.Topic] = (mention, i);
            }
        }

        return byTopic;
    }

    private static Dictionary<string, List<Finding>> ByRule(ImmutableArray<Finding> findings)
    {
        var byRule = new Dictionary<string, List<Finding>>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (!byRule.TryGetValue(finding.RuleId, out var ofRule))
            {
                byRule.Add(finding.RuleId, ofRule = []);
            }

            ofRule.Add(finding);
        }

        return byRule;
    }

    /// <summary>What the report came to stays in the ledger; one more line leads from there to the decision.</summary>
    private static CriterionScore Override(CriterionScore score, CriterionDecision decision)
    {
        if (decision.NotApplicable is { } reason)
        {
            var line = new LedgerEntry(-score.Value, new LocalizedText($"考评人认定不适用：{decision.Reason}", $"the assessor holds that it does not apply: {decision.Reason}")) { Decision = decision };
            return NotApplicable(score.Criterion, reason, score.Ledger.Add(line)) with { Decision = decision };
        }

        var points = decision.Points ?? score.Value;
        var entry = new LedgerEntry(points - score.Value, new LocalizedText($"考评人定分：{decision.Reason}", $"the assessor's points: {decision.Reason}")) { Decision = decision };
        return Decide(score.Criterion, points, points, score.Ledger.Add(entry)) with { Decision = decision };
    }

    private static CriterionScore NotApplicable(Criterion criterion, NotApplicableReason reason, ImmutableArray<LedgerEntry> ledger) => new()
    {
        Criterion = criterion,
        Low = 0,
        High = 0,
        Ledger = ledger,
        Outcome = Outcome.NotApplicable,
        NotApplicable = reason,
    };

    private static CriterionScore Decide(Criterion criterion, decimal low, decimal high, ImmutableArray<LedgerEntry> ledger) => new()
    {
        Criterion = criterion,
        Low = low,
        High = high,
        Ledger = ledger,
        Outcome = low != high ? Outcome.NeedsReview : low == criterion.Points ? Outcome.Met : low > 0 ? Outcome.PartlyMet : Outcome.NotMet,
    };
}
