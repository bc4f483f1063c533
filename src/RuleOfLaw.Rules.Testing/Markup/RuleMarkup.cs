using System.Collections.Immutable;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Suppressions;

namespace RuleOfLaw.Rules.Testing;

/// <summary>
/// What a test is written in: one report with marks, or several files, each below a line <c>=== NAME ===</c>. A file named <c>.rolconfig</c> holds for
/// all reports, <c>NAME.rolsuppress.json</c> and <c>NAME.rolreview.json</c> for the report of that name; every other file is a report.
/// </summary>
public sealed class RuleMarkup
{
    private const string Fence = "===";
    private const string OnlyReport = "report.txt";

    private RuleMarkup(ImmutableArray<MarkedReport> reports) => Reports = reports;

    /// <summary>The reports, in order.</summary>
    public ImmutableArray<MarkedReport> Reports { get; }

    /// <summary>Reads a markup.</summary>
    /// <param name="markup">The markup.</param>
    /// <returns>Its reports, each with its marks and its context.</returns>
    /// <exception cref="FormatException">A mark is not balanced, a name is used twice, there is no report, or a file belongs to none.</exception>
    public static RuleMarkup Parse(string markup)
    {
        ArgumentNullException.ThrowIfNull(markup);
        var files = Split(markup);
        var names = files.Select(file => file.Name).Where(IsReport).ToList();
        if (names.Count == 0)
        {
            throw new FormatException("没有报告 / there is no report");
        }

        foreach (var (name, _) in files)
        {
            if (OwnerExtension(name) is { } extension && !names.Exists(report => string.Equals(Path.ChangeExtension(report, null) + extension, name, StringComparison.Ordinal)))
            {
                throw new FormatException($"{name} 旁边没有同名的报告 / {name} stands beside no report of its name");
            }
        }

        return new RuleMarkup([.. names.Select(name => new MarkedReport(name, MarkedText.Parse(Find(files, name)!), ContextOf(files, name)))]);
    }

    private static List<(string Name, string Content)> Split(string markup)
    {
        var files = new List<(string Name, string Content)>();
        var name = (string?)null;
        var start = 0;
        for (var at = 0; at < markup.Length;)
        {
            var end = markup.IndexOf('\n', at) is var found and >= 0 ? found + 1 : markup.Length;
            if (TryReadName(markup.AsSpan(at, end - at).Trim()) is { } next)
            {
                Close(at);
                (name, start) = (next, end);
            }

            at = end;
        }

        Close(markup.Length);
        return files;

        void Close(int end)
        {
            var content = markup[start..end];
            if (name is null && files.Count == 0 && end < markup.Length && string.IsNullOrWhiteSpace(content))
            {
                return; // Nothing but blanks above the first name.
            }

            var file = name ?? OnlyReport;
            files.Add(Find(files, file) is null ? (file, content) : throw new FormatException($"{file} 写了两次 / {file} is written twice"));
        }
    }

    private static string? TryReadName(ReadOnlySpan<char> line)
    {
        if (line.Length <= 2 * Fence.Length || !line.StartsWith(Fence) || !line.EndsWith(Fence))
        {
            return null;
        }

        var name = line[Fence.Length..^Fence.Length].Trim();
        return name.IsEmpty || name.Contains('=') ? null : name.ToString();
    }

    private static AssessmentContext ContextOf(List<(string Name, string Content)> files, string report)
    {
        var beside = Path.ChangeExtension(report, null);
        var suppressions = Find(files, beside + SuppressionFile.Extension) is { } suppressed ? SuppressionFile.Parse(suppressed, beside + SuppressionFile.Extension) : SuppressionFile.Empty;
        var review = Find(files, beside + ReviewFile.Extension) is { } decided ? ReviewFile.Parse(decided, beside + ReviewFile.Extension) : ReviewFile.Empty;
        return new AssessmentContext
        {
            Configuration = Find(files, ConfigurationFiles.FileName) is { } settings ? [ConfigurationSource.Parse(settings, ConfigurationFiles.FileName)] : [],
            Suppressions = suppressions.Suppressions,
            Decisions = review.Decisions,
            Problems = [.. suppressions.Problems, .. review.Problems],
        };
    }

    private static bool IsReport(string name) => OwnerExtension(name) is null && !string.Equals(name, ConfigurationFiles.FileName, StringComparison.Ordinal);

    /// <summary>The extension of a file that belongs to a report; null for any other.</summary>
    private static string? OwnerExtension(string name) =>
        name.EndsWith(SuppressionFile.Extension, StringComparison.Ordinal) ? SuppressionFile.Extension
        : name.EndsWith(ReviewFile.Extension, StringComparison.Ordinal) ? ReviewFile.Extension
        : null;

    private static string? Find(List<(string Name, string Content)> files, string name) =>
        files.Find(file => string.Equals(file.Name, name, StringComparison.Ordinal)).Content;
}
