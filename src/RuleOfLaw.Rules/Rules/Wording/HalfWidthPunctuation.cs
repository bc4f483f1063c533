using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Wording;

/// <summary>Half-width punctuation between Chinese characters; one finding for a text that has it throughout.</summary>
public sealed class HalfWidthPunctuation : ReportRule
{
    /// <summary>ROL6010.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<HalfWidthPunctuation>("ROL6010", RuleCategory.Wording, Severity.Info, NationalStandards.Punctuation);

    /// <summary>From how many half-width marks on, if they are most of all, the text is half-width throughout (own choice).</summary>
    public static RuleOption<int> Throughout { get; } = new("ROL6010", "throughout", 20);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule)
    {
        rule.Uses(Throughout);
        rule.When<AnnualReport>()
            .And<RuleSettings>()
            .SelectMany((report, settings) => HalfWidthMarks.Find(report, settings.Get(Throughout)))
            .Report(Descriptor, (report, _, marks) => Describe(report, marks));
    }

    private static FindingDraft Describe(AnnualReport report, HalfWidthMarks marks)
    {
        var draft = FindingDraft.At(marks.Span).With(new LocalizedText(
            marks.Places.Length > HalfWidthMarks.Pair ? $"全文有 {marks.Places.Length} 处半角标点" : $"“{report.Text.ToString(marks.Places[0])}”是半角标点",
            marks.Places.Length > HalfWidthMarks.Pair ? $"the text has {marks.Places.Length} half-width marks" : $"\"{report.Text.ToString(marks.Places[0])}\" is half-width"));
        foreach (var place in marks.Places)
        {
            draft.Fix(place, HalfWidthMarks.Widen(report.Text[place.Start]));
        }

        return draft;
    }
}
