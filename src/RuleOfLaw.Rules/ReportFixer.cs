using System.Collections.Immutable;
using System.Text;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules;

/// <summary>
/// Applies the fixes that findings offer, pass by pass until none is left: mending one place may uncover another, and fixes that overlap wait for
/// the next pass. Suppressed findings are not fixed.
/// </summary>
public static class ReportFixer
{
    /// <summary>Every pass mends at least one place, so only rules that undo each other could come here (own choice).</summary>
    private const int MaximumPasses = 20;

    /// <summary>Fixes a report's text.</summary>
    /// <param name="assessor">Finds what to fix.</param>
    /// <param name="text">The text; it is not changed.</param>
    /// <param name="includeUnsafe">Whether fixes that may change the meaning are applied too.</param>
    /// <param name="context">The report's context; none when null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The corrected text, what was fixed, and what could be.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static FixResult Fix(IReportAssessor assessor, SourceText text, bool includeUnsafe = false, AssessmentContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        ArgumentNullException.ThrowIfNull(text);
        var applied = ImmutableArray.CreateBuilder<Finding>();
        for (var pass = 0; ; pass++)
        {
            var findings = assessor.Assess(text, context, cancellationToken).Findings;
            var chosen = pass < MaximumPasses ? Choose(findings, includeUnsafe) : [];
            if (chosen.Count == 0)
            {
                return new FixResult(text, applied.ToImmutable(), [.. findings.Where(finding => finding.Fix is { IsSafe: false })]);
            }

            applied.AddRange(chosen);
            text = Apply(text, chosen.SelectMany(finding => finding.Fix!.Edits));
        }
    }

    /// <summary>Findings in order whose edits overlap none chosen before.</summary>
    private static List<Finding> Choose(ImmutableArray<Finding> findings, bool includeUnsafe)
    {
        var chosen = new List<Finding>();
        var taken = new List<TextSpan>();
        foreach (var finding in findings)
        {
            if (finding.Fix is not { } fix || !(fix.IsSafe || includeUnsafe) || fix.Edits.Any(edit => taken.Exists(span => Overlaps(span, edit.Span))))
            {
                continue;
            }

            chosen.Add(finding);
            taken.AddRange(fix.Edits.Select(edit => edit.Span));
        }

        return chosen;
    }

    /// <summary>Two edits at one place, even two that only touch, wait for each other.</summary>
    private static bool Overlaps(TextSpan one, TextSpan other) => one.Start <= other.End && other.Start <= one.End;

    private static SourceText Apply(SourceText text, IEnumerable<TextEdit> edits)
    {
        var builder = new StringBuilder(text.Length);
        var from = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start))
        {
            builder.Append(text.AsSpan(TextSpan.FromBounds(from, edit.Span.Start))).Append(edit.NewText);
            from = edit.Span.End;
        }

        return SourceText.From(builder.Append(text.AsSpan(TextSpan.FromBounds(from, text.Length))).ToString(), text.Path, text.Encoding);
    }
}
