using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>Scores a report by a rubric: topics earn, findings cost, an open question widens the interval. Suppressions have no say here.</summary>
internal static class Scorer
{
    public static ScoreCard Score(Rubric rubric, AnnualReport report, ImmutableArray<Finding> findings) =>
        new(rubric, [.. rubric.Sections.Select(section => ScoreSection(section, report, findings))]);

    private static SectionScore ScoreSection(RubricSection section, AnnualReport report, ImmutableArray<Finding> findings)
    {
        if (section.Content is { } kind && report.GetContent(kind) is null)
        {
            var missing = new LedgerEntry(0, new LocalizedText("报告没有这部分内容", "the report has no such content"));
            return new SectionScore(section, [.. section.Criteria.Select(criterion => Decide(criterion, 0, 0, [missing]))]);
        }

        return new SectionScore(section, [.. section.Criteria.Select(criterion => ScoreCriterion(criterion, report, findings))]);
    }

    private static CriterionScore ScoreCriterion(Criterion criterion, AnnualReport report, ImmutableArray<Finding> findings)
    {
        if (!criterion.Topics.IsEmpty)
        {
            return Earn(criterion, report);
        }

        return criterion.Deductions.IsEmpty
            ? Decide(criterion, criterion.Points, criterion.Points, [new LedgerEntry(criterion.Points, new LocalizedText("报告有这部分内容", "the report has this content"))])
            : Reduce(criterion, findings);
    }

    /// <summary>The strongest mention in the results decides; the first of equals is shown.</summary>
    private static CriterionScore Earn(Criterion criterion, AnnualReport report)
    {
        TopicMention? best = null;
        foreach (var mention in report.Topics)
        {
            if (mention.Content == ContentKind.Results && criterion.Topics.Contains(mention.Topic, StringComparer.Ordinal) && (best is null || mention.Strength > best.Strength))
            {
                best = mention;
            }
        }

        if (best is null)
        {
            return Decide(criterion, 0, 0, [new LedgerEntry(0, new LocalizedText("实绩部分没有提到", "not mentioned in the results"))]);
        }

        var points = best.Strength == TopicStrength.Mention ? criterion.Points * criterion.MentionShare : criterion.Points;
        var reason = best.Strength switch
        {
            TopicStrength.Figure => new LocalizedText("有数据", "told with a figure"),
            TopicStrength.Case => new LocalizedText("有事例", "told with a case"),
            _ => new LocalizedText("只有提及，没有数据或事例", "mentioned only, without a figure or a case"),
        };
        return Decide(criterion, points, points, [new LedgerEntry(points, reason, best.Figure?.Span ?? best.Span)]);
    }

    private static CriterionScore Reduce(Criterion criterion, ImmutableArray<Finding> findings)
    {
        if (FailedRule(criterion, findings) is { } failed)
        {
            var entry = new LedgerEntry(criterion.Points / 2, new LocalizedText($"规则 {failed} 运行失败，暂计一半", $"rule {failed} failed; half for now"), RuleId: failed);
            return Decide(criterion, 0, criterion.Points, [entry]) with { Outcome = Outcome.Errored };
        }

        var ledger = ImmutableArray.CreateBuilder<LedgerEntry>();
        ledger.Add(new LedgerEntry(criterion.Points, new LocalizedText("起评分", "points at the start")));
        decimal certain = 0, open = 0;
        foreach (var deduction in criterion.Deductions)
        {
            decimal ruleCertain = 0, ruleOpen = 0;
            foreach (var finding in findings)
            {
                if (!deduction.Counts(finding))
                {
                    continue;
                }

                // What a cap keeps back is not taken: every line shows what it really cost.
                var left = Math.Min((deduction.Cap ?? criterion.Points) - ruleCertain - ruleOpen, criterion.Points - certain - open);
                var cost = Math.Clamp(deduction.Each, 0, Math.Max(0, left));
                (ruleCertain, ruleOpen) = finding.NeedsReview ? (ruleCertain, ruleOpen + cost) : (ruleCertain + cost, ruleOpen);
                (certain, open) = finding.NeedsReview ? (certain, open + cost) : (certain + cost, open);
                ledger.Add(new LedgerEntry(finding.NeedsReview ? -cost / 2 : -cost, finding.Descriptor.Title, finding.Span, finding.RuleId));
            }
        }

        return Decide(criterion, criterion.Points - certain - open, criterion.Points - certain, ledger.ToImmutable());
    }

    private static string? FailedRule(Criterion criterion, ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (ReferenceEquals(finding.Descriptor, EngineDescriptors.RuleFailed) && finding.GetProperty("rule") is string ids)
            {
                foreach (var deduction in criterion.Deductions)
                {
                    if (ids.Contains(deduction.RuleId, StringComparison.Ordinal))
                    {
                        return deduction.RuleId;
                    }
                }
            }
        }

        return null;
    }

    private static CriterionScore Decide(Criterion criterion, decimal low, decimal high, ImmutableArray<LedgerEntry> ledger) => new()
    {
        Criterion = criterion,
        Low = low,
        High = high,
        Ledger = ledger,
        Outcome = low != high ? Outcome.NeedsReview : low == criterion.Points ? Outcome.Met : low > 0 ? Outcome.PartlyMet : Outcome.NotMet,
    };
}
