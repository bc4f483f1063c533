using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests;

/// <summary>The C# of the README, compiled here and run by <see cref="ReadmeTests"/>, which also holds the README to these very lines.</summary>
internal static class ReadmeSnippets
{
    public static IEnumerable<string> Use(string path)
    {
        #region use
        var assessor = ReportAssessor.Create(options => options
            .AddRules<MeetingWithoutNumber>()
            .SetSeverity("ROL5002", Severity.Warning));

        Assessment assessment = assessor.Assess(SourceText.Load(path));

        yield return $"{assessment.Report.Header.Issuer}: {assessment.Score.Value} / {assessment.Score.Points}";
        foreach (Finding finding in assessment.Findings)
        {
            var place = assessment.Report.Text.GetLinePosition(finding.Span.Start);
            yield return $"{place.Line + 1}: {finding.RuleId} {finding.GetMessage(Language.Chinese)}";
        }
        #endregion
    }

    #region rule
    /// <summary>A sentence that tells of a meeting without saying how many were held.</summary>
    public sealed class MeetingWithoutNumber : ReportRule
    {
        public static RuleDescriptor Descriptor { get; } = RuleDescriptor.Create(
            "ACME0001", nameof(MeetingWithoutNumber), RuleCategory.Evidence, Severity.Info, LegalBasis.OwnChoice,
            title: new LocalizedText("会议没有次数", "Meeting without a number"),
            message: new LocalizedText("写了会议，没有写次数", "A meeting is told without a number"));

        protected override void Define(RuleDefinition rule) => rule
            .When<Sentence>(sentence => sentence.Text.Contains("召开", StringComparison.Ordinal))
            .Without<Figure>(sentence => sentence, figure => figure.Sentence) // joined by key
            .Report(Descriptor, sentence => sentence.Span);
    }
    #endregion
}
