using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Testing.Tests;

/// <summary>A fact that <see cref="MeetingFacts"/> derives.</summary>
internal sealed class Meeting : ReportElement
{
    public bool HasNumber { get; init; }
}

/// <summary>Derives facts and reports nothing.</summary>
internal sealed class MeetingFacts : ReportRule
{
    protected override void Define(RuleDefinition rule) => rule
        .When<Sentence>(sentence => sentence.Text.Contains("召开", StringComparison.Ordinal))
        .Collect<Figure>(sentence => sentence, figure => figure.Sentence)
        .Yield((sentence, figures) => new Meeting { Span = sentence.Span, Content = sentence.Content, Item = sentence.Item, HasNumber = figures.Count > 0 });
}

/// <summary>Reads derived facts.</summary>
internal sealed class CountedMeeting : ReportRule
{
    public static RuleDescriptor Descriptor { get; } = RuleDescriptor.Create(
        "TEST0002", nameof(CountedMeeting), RuleCategory.Evidence, Severity.Info, LegalBasis.OwnChoice, new LocalizedText("会议有次数", "Counted"), new LocalizedText("会议有次数", "Counted"));

    protected override void Define(RuleDefinition rule) => rule.When<Meeting>(meeting => meeting.HasNumber).Report(Descriptor, meeting => meeting.Span);
}

/// <summary>Two findings of one class, off by default; the second one is a question.</summary>
internal sealed class TwoVoices : ReportRule
{
    public static RuleDescriptor First { get; } = Describe("TEST0003");

    public static RuleDescriptor Second { get; } = Describe("TEST0004");

    protected override void Define(RuleDefinition rule)
    {
        rule.When<Figure>().Report(First, figure => figure.Span, figure => [figure.Value]);
        rule.When<Figure>(figure => figure.Value > 10).Report(Second, figure => FindingDraft.At(figure.Span).With(figure.Value).NeedsReview());
    }

    private static RuleDescriptor Describe(string id) => RuleDescriptor.Create(
        id, nameof(TwoVoices), RuleCategory.Evidence, Severity.None, LegalBasis.OwnChoice, new LocalizedText("数据", "Figure"), new LocalizedText("数据 {0}", "figure {0}"));
}

/// <summary>Throws.</summary>
internal sealed class BrokenRule : ReportRule
{
    protected override void Define(RuleDefinition rule) => rule.When<Sentence>(_ => throw new InvalidOperationException("broken on purpose")).Report(CountedMeeting.Descriptor, sentence => sentence.Span);
}

/// <summary>Replaces a character; also what stood behind it.</summary>
internal sealed class PlainComma : ReportRule
{
    public static RuleDescriptor Descriptor { get; } = RuleDescriptor.Create(
        "TEST0006", nameof(PlainComma), RuleCategory.Wording, Severity.Info, LegalBasis.OwnChoice, new LocalizedText("连写的顿号", "Commas"), new LocalizedText("顿号连写", "commas in a row"));

    protected override void Define(RuleDefinition rule) => rule.When<AnnualReport>()
        .SelectMany(Find)
        .Report(Descriptor, (_, found) => FindingDraft.At(found.Span).Fix(found.Span, "、"));

    private static IEnumerable<Found> Find(AnnualReport report)
    {
        var text = report.Text.ToString();
        for (var at = text.IndexOf("、、", StringComparison.Ordinal); at >= 0; at = text.IndexOf("、、", at + 2, StringComparison.Ordinal))
        {
            yield return new Found(new TextSpan(at, 2));
        }
    }

    private sealed record Found(TextSpan Span);
}
