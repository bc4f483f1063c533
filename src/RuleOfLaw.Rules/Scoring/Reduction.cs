using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Scoring.Reviews;

namespace RuleOfLaw.Rules.Scoring;

/// <summary>A criterion that starts full and is reduced. What a cap keeps back is not taken: every line shows what it really cost.</summary>
internal sealed class Reduction
{
    private static readonly LocalizedText Start = new("起评分", "points at the start");

    private readonly Criterion _criterion;
    private readonly decimal[] _taken; // by deduction
    private readonly List<LedgerEntry> _ledger;
    private decimal _certain;
    private decimal _open;

    public Reduction(Criterion criterion)
    {
        _criterion = criterion;
        _taken = new decimal[criterion.Deductions.Length];
        _ledger = [new LedgerEntry(criterion.Points, Start)];
    }

    /// <summary>Points when all that is open counts against the report.</summary>
    public decimal Low => _criterion.Points - _certain - _open;

    /// <summary>Points when nothing that is open counts.</summary>
    public decimal High => _criterion.Points - _certain;

    public ImmutableArray<LedgerEntry> Ledger => [.. _ledger];

    public void Take(Deduction deduction, Finding finding, FindingDecision? decision)
    {
        var cost = Spend(deduction, deduction.Each, finding.NeedsReview);
        _ledger.Add(new LedgerEntry(finding.NeedsReview ? -cost / 2 : -cost, finding.Descriptor.Title)
        {
            Finding = finding,
            Span = finding.Span,
            RuleId = finding.RuleId,
            Decision = decision,
        });
    }

    /// <summary>What a rule that is switched off might have cost nobody knows.</summary>
    public void LeaveOpen(Deduction deduction)
    {
        var cost = Spend(deduction, _criterion.Points, isOpen: true);
        _ledger.Add(new LedgerEntry(-cost / 2, new LocalizedText($"规则 {deduction.RuleId} 已关闭，没有判断", $"rule {deduction.RuleId} is switched off; not decided")) { RuleId = deduction.RuleId });
    }

    /// <summary>A rejected finding costs nothing; that it was there is told.</summary>
    public void Remark(Finding finding, FindingDecision decision) =>
        _ledger.Add(new LedgerEntry(0, new LocalizedText($"考评人否定：{decision.Reason}", $"rejected by the assessor: {decision.Reason}")) { Finding = finding, Span = finding.Span, RuleId = finding.RuleId, Decision = decision });

    private decimal Spend(Deduction deduction, decimal wanted, bool isOpen)
    {
        ref var taken = ref _taken[IndexOf(deduction)];
        var left = Math.Min((deduction.Cap ?? _criterion.Points) - taken, _criterion.Points - _certain - _open);
        var cost = Math.Clamp(wanted, 0, Math.Max(0, left));
        taken += cost;
        (_certain, _open) = isOpen ? (_certain, _open + cost) : (_certain + cost, _open);
        return cost;
    }

    /// <summary>The place of a deduction, told by the object: two lines of a rubric may say the same.</summary>
    private int IndexOf(Deduction deduction)
    {
        var deductions = _criterion.Deductions;
        var index = 0;
        while (!ReferenceEquals(deductions[index], deduction))
        {
            index++;
        }

        return index;
    }
}
