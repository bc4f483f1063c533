using System.Globalization;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.SampleHost.Rendering;

/// <summary>Shows why a rule spoke: its findings with the facts that matched; or why not: its steps, down to the first that let nothing pass.</summary>
internal sealed class ExplanationView(TextWriter writer, Language language)
{
    private const int LongestPassage = 60;

    public void Show(RuleExplanation explanation)
    {
        var descriptor = explanation.Descriptor;
        writer.WriteLine($"{descriptor.Id} {descriptor.Name}  {descriptor.Title.In(language)}");
        writer.WriteLine($"{Labels.Basis.In(language)}  {descriptor.Basis.Format(language)}");
        writer.WriteLine();
        if (explanation.Severity == Severity.None)
        {
            writer.WriteLine(Labels.SwitchedOff.In(language));
            return;
        }

        if (explanation.Failure is { } failure)
        {
            writer.WriteLine(failure.GetMessage(language));
            return;
        }

        writer.WriteLine(string.Format(CultureInfo.InvariantCulture, (explanation.Findings.IsEmpty ? Labels.Silent : Labels.Fired).In(language), explanation.Findings.Length));
        foreach (var finding in explanation.Findings)
        {
            ShowFinding(explanation.Report, finding);
        }

        foreach (var (branch, index) in explanation.Branches.Select((branch, index) => (branch, index)))
        {
            ShowBranch(branch, explanation.Branches.Length > 1 ? index + 1 : 0);
        }
    }

    private void ShowFinding(AnnualReport report, Finding finding)
    {
        writer.WriteLine();
        writer.WriteLine($"  {Place(report.Text, finding.Span)}  {finding.GetMessage(language)}");
        foreach (var fact in finding.Facts)
        {
            switch (fact)
            {
                case ISingleFact:
                    break;
                case IEnumerable<object> many:
                    foreach (var one in many.OfType<ReportElement>())
                    {
                        ShowFact(report.Text, one);
                    }

                    break;
                case IFactGroup group:
                    foreach (var one in group.Facts.OfType<ReportElement>())
                    {
                        ShowFact(report.Text, one);
                    }

                    break;
                case ReportElement element:
                    ShowFact(report.Text, element);
                    break;
            }
        }
    }

    private void ShowFact(SourceText text, ReportElement fact)
    {
        var passage = fact.Span.IsEmpty ? fact.ToString() : text.ToString(fact.Span).ReplaceLineEndings("⏎");
        passage = passage is { Length: > LongestPassage } ? $"{passage[..LongestPassage]}…" : passage;
        writer.WriteLine($"    {FactNames.Of(fact.GetType()).In(language)} {fact.GetType().Name}  {Place(text, fact.Span)}  {passage}");
    }

    private void ShowBranch(BranchExplanation branch, int number)
    {
        writer.WriteLine();
        if (number > 0)
        {
            writer.WriteLine(string.Format(CultureInfo.InvariantCulture, Labels.Branch.In(language), number));
        }

        var stuck = branch.StuckAt;
        foreach (var (explained, index) in branch.Steps.Select((step, index) => (step, index)))
        {
            writer.WriteLine($"  {(index + 1).ToString(CultureInfo.InvariantCulture)}. {Describe(explained)}");
            if (ReferenceEquals(explained, stuck))
            {
                writer.WriteLine($"     ↑ {Labels.StuckHere.In(language)}");
                break;
            }
        }
    }

    private string Describe(StepExplanation explained)
    {
        var step = explained.Step;
        var type = step.Reads is null ? string.Empty : $"<{step.Reads.Name}>";
        var source = step.Source is null ? string.Empty : $"({string.Join(' ', step.Source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))})";
        var facts = explained.Facts is { } count ? string.Format(CultureInfo.InvariantCulture, Labels.FactsOf.In(language), count, FactNames.Of(step.Reads!).In(language)) : string.Empty;
        return $"{NameOf(step)}{type}{source}  {facts}{string.Format(CultureInfo.InvariantCulture, Labels.Passed.In(language), explained.Passed)}";
    }

    /// <summary>The word that the definition uses.</summary>
    private static string NameOf(RuleStep step) => step.Kind switch
    {
        RuleStepKind.Fact => step.Index == 0 ? "When" : "And",
        RuleStepKind.Group => "GroupBy",
        _ => step.Kind.ToString(),
    };

    private static string Place(SourceText text, TextSpan span)
    {
        var position = text.GetLinePosition(Math.Min(span.Start, text.Length));
        return string.Create(CultureInfo.InvariantCulture, $"{position.Line + 1}:{position.Character + 1}");
    }
}
