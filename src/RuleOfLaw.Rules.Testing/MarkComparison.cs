using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Testing;

/// <summary>Holds what was found against what was expected, and says how they differ.</summary>
internal static class MarkComparison
{
    /// <summary>Every mark has a finding, and every finding a mark.</summary>
    public static void Check(RuleRun run, MarkedReport report, ImmutableArray<Finding> findings)
    {
        var unmarked = findings.ToList();
        var missing = new List<Mark>();

        // Named marks first: an unnamed one takes any finding of the rule at its place.
        foreach (var mark in report.Text.Marks.OrderBy(mark => mark.RuleId is null))
        {
            var at = unmarked.FindIndex(finding => finding.Span == mark.Span && (mark.RuleId is null ? run.OwnIds.Contains(finding.RuleId) : string.Equals(finding.RuleId, mark.RuleId, StringComparison.Ordinal)));
            if (at < 0)
            {
                missing.Add(mark);
            }
            else
            {
                unmarked.RemoveAt(at);
            }
        }

        if (missing.Count + unmarked.Count == 0)
        {
            return;
        }

        var text = SourceText.From(report.Text.Text);
        var message = Headline(run, report.Name, "诊断与标记不符", "the findings differ from the marks");
        foreach (var mark in missing)
        {
            message.Append("  缺少 missing     ").Append(Place(text, mark.Span)).Append(mark.RuleId ?? string.Join('|', run.OwnIds.Order(StringComparer.Ordinal))).Append(' ').AppendLine(MarkedText.Write(text.ToString(mark.Span), []));
        }

        foreach (var finding in unmarked)
        {
            message.Append("  多出 unexpected  ").Append(Place(text, finding.Span)).Append(Show(finding)).Append("  ").AppendLine(text.ToString(finding.Span));
        }

        var named = report.Text.Marks.Select(mark => mark.RuleId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var actual = findings.Select(finding => new Mark(finding.Span, run.OwnIds is { Count: 1 } own && own.Contains(finding.RuleId) && !named.Contains(finding.RuleId) ? null : finding.RuleId));
        message.AppendLine("应为 expected:").AppendLine(Excerpt.Of(text, report.Text.Marks)).AppendLine("实为 actual:").Append(Excerpt.Of(text, [.. actual]));
        throw new RuleVerificationException(message.ToString());
    }

    /// <summary>The messages are those expected, in order.</summary>
    public static void CheckMessages(RuleRun run, AnnualReport report, ImmutableArray<string> expected, ImmutableArray<Finding> findings)
    {
        if (expected.SequenceEqual(findings.Select(finding => finding.GetMessage()), StringComparer.Ordinal))
        {
            return;
        }

        var message = Headline(run, "AnnualReport", "消息与预期不符", "the messages differ from those expected");
        foreach (var one in expected)
        {
            message.Append("  应为 expected  ").AppendLine(one);
        }

        foreach (var finding in findings)
        {
            message.Append("  实为 actual    ").Append(finding.GetMessage()).Append("  (").Append(Show(finding)).Append(") ").AppendLine(report.Text.ToString(finding.Span));
        }

        message.AppendLine("报告 report:").Append(report.Text);
        throw new RuleVerificationException(message.ToString());
    }

    /// <summary>The text is the one expected.</summary>
    public static void CheckText(RuleRun run, string name, string expected, string actual)
    {
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            return;
        }

        var same = expected.AsSpan().CommonPrefixLength(actual);
        var line = 1 + expected.AsSpan(0, same).Count('\n');
        var message = Headline(run, name, "修正后的文本与预期不符", "the fixed text differs from the one expected")
            .Append(CultureInfo.InvariantCulture, $"  第 {line} 行起不同 / from line {line} on\n")
            .AppendLine("应为 expected:").AppendLine(expected).AppendLine("实为 actual:").Append(actual);
        throw new RuleVerificationException(message.ToString());
    }

    private static StringBuilder Headline(RuleRun run, string report, string chinese, string english) =>
        new StringBuilder().Append(run.Name).Append('（').Append(report).Append('）').Append(chinese).Append(" / ").AppendLine(english);

    private static string Show(Finding finding) => $"{finding.RuleId} {finding.GetMessage()}";

    private static string Place(SourceText text, TextSpan span)
    {
        var (line, character) = text.GetLinePosition(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{line + 1}:{character + 1}").PadRight(8);
    }
}
