using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Form;

/// <summary>A heading's number that is skipped, repeated or out of order among its siblings.</summary>
public sealed class BrokenNumbering : ReportRule
{
    /// <summary>ROL1004.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<BrokenNumbering>("ROL1004", RuleCategory.Form, Severity.Warning, OfficialDocuments2012.Article9);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .Collect<OutlineItem>(item => item.Number is not null)
        .SelectMany(Breaks)
        .Report(Descriptor, (_, broken) => Describe(broken));

    private sealed record Break(OutlineItem Item, OutlineItem? Before, int Expected);

    private static FindingDraft Describe(Break broken)
    {
        var draft = FindingDraft.At(broken.Item.NumberSpan).With(broken.Item.Number, broken.Expected);
        return broken.Before is null ? draft : draft.Related(broken.Before.NumberSpan);
    }

    /// <summary>
    /// Goes through the items of each parent. An item goes on with the line before it or with the series inside that line (一是…；二是…, then 三是 on
    /// a line of its own); the first of a parent may go on where the last series of its scheme ended (1、2、 … 3、4、).
    /// </summary>
    private static IEnumerable<Break> Breaks(IReadOnlyList<OutlineItem> items)
    {
        var lines = new Dictionary<(object Parent, NumberingScheme Scheme), OutlineItem>();
        var latest = new Dictionary<(object Parent, NumberingScheme Scheme), OutlineItem>();
        var series = new Dictionary<NumberingScheme, OutlineItem>();
        foreach (var item in items)
        {
            var key = ((object?)item.Item ?? items, item.Scheme);
            var before = latest.GetValueOrDefault(key);
            if (item.IsInline)
            {
                if (before is not null && item.Number > 1 && !GoesOn(item, before))
                {
                    yield return new Break(item, before, (before.Number ?? 0) + 1);
                }
            }
            else
            {
                if (!GoesOn(item, before ?? series.GetValueOrDefault(item.Scheme)) && !GoesOn(item, lines.GetValueOrDefault(key)) && !Begins(item, before))
                {
                    yield return new Break(item, before, ((before ?? RunsOn(item, series))?.Number ?? 0) + 1);
                }

                lines[key] = item;
                series[item.Scheme] = item;
            }

            latest[key] = item;
        }
    }

    /// <summary>The last item of the scheme, where the numbers run on across parents and only a gap lies between.</summary>
    private static OutlineItem? RunsOn(OutlineItem item, Dictionary<NumberingScheme, OutlineItem> series) =>
        series.GetValueOrDefault(item.Scheme) is { } last && item.Number > last.Number ? last : null;

    private static bool GoesOn(OutlineItem item, OutlineItem? before) => before is not null && item.Number == before.Number + 1;

    /// <summary>The first below its parent; or 一是 of another paragraph, where the series before it had come further.</summary>
    private static bool Begins(OutlineItem item, OutlineItem? before) =>
        item.Number == 1 && (before is null || (item.Scheme == NumberingScheme.Ordinal && before.Number > 1));
}
