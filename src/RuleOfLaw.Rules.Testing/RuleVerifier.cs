using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Testing;

/// <summary>
/// Verifies rules against marked text. The rule runs as it will run later: among the built-in rules, in a whole assessment. What counts are its own
/// findings, those of the rules a mark names, and the engine's (ROL0xxx): a rule that throws and a misspelt setting never pass unseen. A rule that is
/// off by default is switched on. No test framework is needed; what fails throws <see cref="RuleVerificationException"/>.
/// </summary>
public static class RuleVerifier
{
    /// <summary>Verifies that a rule speaks of the marked places, and of no other.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="markup">A report with marks, or several files; see <see cref="RuleMarkup"/>.</param>
    /// <param name="configure">Further rules, terms and settings; none when null.</param>
    /// <returns>The findings, by report, then by place, to look at messages and properties.</returns>
    /// <exception cref="RuleVerificationException">The findings are others than the marks.</exception>
    /// <exception cref="FormatException">The markup is not well-formed.</exception>
    /// <exception cref="InvalidOperationException">The rule reports nothing, it only derives facts, and no mark names a rule that reads them.</exception>
    public static ImmutableArray<Finding> Verify(ReportRule rule, string markup, Action<RuleOfLawOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var run = RuleRun.Of(rule, configure);
        var found = ImmutableArray.CreateBuilder<Finding>();
        foreach (var report in RuleMarkup.Parse(markup).Reports)
        {
            var findings = run.Observe(Assess(run, report), report.Text.Marks);
            MarkComparison.Check(run, report, findings);
            found.AddRange(findings);
        }

        return found.ToImmutable();
    }

    /// <summary>Verifies what a rule says of a report that was built in code; see <see cref="AnnualReportBuilder"/>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="report">The report.</param>
    /// <param name="messages">The Chinese messages of its findings, in order; empty when it is to say nothing.</param>
    /// <param name="configure">Further rules, terms and settings; none when null.</param>
    /// <returns>The findings, by place.</returns>
    /// <exception cref="RuleVerificationException">The messages are others.</exception>
    public static ImmutableArray<Finding> Verify(ReportRule rule, AnnualReport report, IEnumerable<string> messages, Action<RuleOfLawOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(messages);
        var run = RuleRun.Of(rule, configure);
        var findings = run.Observe(run.Assessor.Assess(report), marks: []);
        MarkComparison.CheckMessages(run, report, [.. messages], findings);
        return findings;
    }

    /// <summary>Verifies the findings of a rule, and that its fixes turn the text into another.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="markup">One report with marks, with or without files beside it.</param>
    /// <param name="fixedText">The text after all fixes of this rule, as often as they apply.</param>
    /// <param name="includeUnsafe">Whether fixes that may change the meaning are applied too.</param>
    /// <param name="configure">Further rules, terms and settings; none when null.</param>
    /// <exception cref="RuleVerificationException">The findings or the fixed text are others.</exception>
    /// <exception cref="FormatException">The markup is not well-formed, or it holds more than one report.</exception>
    public static void VerifyFix(ReportRule rule, string markup, string fixedText, bool includeUnsafe = false, Action<RuleOfLawOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(fixedText);
        Verify(rule, markup, configure);
        var report = RuleMarkup.Parse(markup).Reports is [var only] ? only : throw new FormatException("修正只能验证一份报告 / a fix is verified in one report");
        var run = RuleRun.Of(rule, configure);
        var context = report.Context with { Configuration = [.. report.Context.Configuration, run.OnlyThisRule] };
        var actual = ReportFixer.Fix(run.Assessor, SourceText.From(report.Text.Text, report.Name), includeUnsafe, context).Text.ToString();
        MarkComparison.CheckText(run, report.Name, fixedText, actual);
    }

    private static Assessment Assess(RuleRun run, MarkedReport report) => run.Assessor.Assess(SourceText.From(report.Text.Text, report.Name), report.Context);
}
