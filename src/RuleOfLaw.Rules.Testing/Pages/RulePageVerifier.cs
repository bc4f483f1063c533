using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;

namespace RuleOfLaw.Rules.Testing;

/// <summary>
/// Verifies a rule's page: it has the fixed headings, it tells every option the rule declares, its messages have the same placeholders in both
/// languages, and it has an example that fires, one that does not and a guard, which are all true.
/// </summary>
public static class RulePageVerifier
{
    private static readonly string[] Kinds = ["fires", "silent", "guard"];

    /// <summary>The headings of a page, in order: why, what fires, basis, options, when to suppress, examples, summary in English.</summary>
    public static ImmutableArray<string> Headings { get; } = ["## 为何", "## 判定", "## 依据", "## 配置", "## 何时可豁免", "## 示例", "## English"];

    /// <summary>Verifies a rule's page.</summary>
    /// <typeparam name="TRule">The rule's class.</typeparam>
    /// <param name="configure">Further rules, terms and settings for the examples; none when null.</param>
    /// <exception cref="RuleVerificationException">Something on the page is missing or not true; the message tells all of it.</exception>
    /// <exception cref="InvalidOperationException">The rule has no page, or the page's head lacks a line.</exception>
    public static void Verify<TRule>(Action<RuleOfLawOptions>? configure = null)
        where TRule : ReportRule, new() => Verify(new TRule(), configure);

    /// <summary>Verifies a rule's page.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="configure">Further rules, terms and settings for the examples; none when null.</param>
    /// <exception cref="RuleVerificationException">Something on the page is missing or not true; the message tells all of it.</exception>
    /// <exception cref="InvalidOperationException">The rule has no page, or the page's head lacks a line.</exception>
    public static void Verify(ReportRule rule, Action<RuleOfLawOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var definition = RuleDefinition.Of(rule);
        var problems = definition.Descriptors.Select(descriptor => descriptor.Page).DistinctBy(page => page.Body, StringComparer.Ordinal)
            .SelectMany(page => Problems(definition, page, rule, configure))
            .Concat(definition.Descriptors.SelectMany(Placeholders))
            .ToList();
        if (problems.Count > 0)
        {
            throw new RuleVerificationException($"{definition.Name}.md\n{string.Join('\n', problems)}");
        }
    }

    private static IEnumerable<string> Problems(RuleDefinition definition, RulePage page, ReportRule rule, Action<RuleOfLawOptions>? configure)
    {
        var from = 0;
        foreach (var heading in Headings)
        {
            var at = page.Body.IndexOf(heading, from, StringComparison.Ordinal);
            if (at < 0)
            {
                yield return $"缺少标题“{heading}”，或次序不对 / the heading \"{heading}\" is missing or out of order";
            }

            from = Math.Max(from, at);
        }

        foreach (var option in definition.Options.Where(option => !page.Body.Contains($"`{option.Name}`", StringComparison.Ordinal)))
        {
            yield return $"没有写选项 `{option.Name}` / the option `{option.Name}` is not told";
        }

        var examples = RulePageExample.Of(page);
        foreach (var kind in Kinds.Where(kind => !examples.Any(example => string.Equals(example.Kind, kind, StringComparison.Ordinal))))
        {
            yield return $"缺少示例 ```report {kind} / there is no example ```report {kind}";
        }

        foreach (var example in examples)
        {
            if (Wrong(example, rule, configure) is { } reason)
            {
                yield return $"示例 {example.Number}（{example.Kind}）/ example {example.Number} ({example.Kind}): {reason}";
            }
        }
    }

    private static string? Wrong(RulePageExample example, ReportRule rule, Action<RuleOfLawOptions>? configure)
    {
        if (!Kinds.Contains(example.Kind, StringComparer.Ordinal))
        {
            return $"不认识的种类，可用 / unknown kind, known are: {string.Join(", ", Kinds)}";
        }

        try
        {
            if (example.Fires != RuleMarkup.Parse(example.Markup).Reports.Any(report => !report.Text.Marks.IsEmpty))
            {
                return example.Fires ? "没有标记 / has no mark" : "不应有标记 / has a mark";
            }

            RuleVerifier.Verify(rule, example.Markup, configure);
            return null;
        }
        catch (Exception e) when (e is RuleVerificationException or FormatException)
        {
            return e.Message;
        }
    }

    private static IEnumerable<string> Placeholders(RuleDescriptor descriptor)
    {
        var (chinese, english) = (Placeholders(descriptor.MessageFormat.Chinese), Placeholders(descriptor.MessageFormat.English));
        if (!chinese.SequenceEqual(english))
        {
            yield return $"{descriptor.Id}：两种语言的占位符不同 / the placeholders of the two languages differ: {string.Join(' ', chinese)} / {string.Join(' ', english)}";
        }
    }

    /// <summary>The numbers in braces of a format, each once, in order.</summary>
    private static List<int> Placeholders(string format)
    {
        var numbers = new SortedSet<int>();
        for (var at = format.IndexOf('{', StringComparison.Ordinal); at >= 0; at = format.IndexOf('{', at + 1))
        {
            var digits = format.AsSpan(at + 1);
            var length = digits.IndexOfAnyExceptInRange('0', '9');
            if (length > 0 && int.TryParse(digits[..length], System.Globalization.CultureInfo.InvariantCulture, out var number))
            {
                numbers.Add(number);
            }
        }

        return [.. numbers];
    }
}
