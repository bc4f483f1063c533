using System.Collections.Immutable;
using System.Text.Json;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Scoring.Reviews;

/// <summary>
/// An assessor's decisions about one report in a file beside it: <c>NAME.rolreview.json</c> (Scoring/Reviews/rolreview.schema.json).
/// What cannot be read is told as a problem; the other decisions hold.
/// </summary>
public sealed class ReviewFile
{
    /// <summary>What the files' names end in.</summary>
    public const string Extension = ".rolreview.json";

    private const string List = "decisions";

    private static readonly string[] Verdicts = ["open", "confirmed", "rejected"];
    private static readonly string[] Reasons = ["issuer-kind", "no-such-power", "no-such-object", "not-this-year"];
    private static readonly string[] Common = ["quote", "prefix", "suffix", "text", "reason", "author", "date"];
    private static readonly string[] OfFinding = ["rule", "properties", "verdict", .. Common];
    private static readonly string[] OfCriterion = ["criterion", "points", "notApplicable", .. Common];

    private ReviewFile((ImmutableArray<ReviewDecision> Decisions, ImmutableArray<ConfigurationProblem> Problems) content) =>
        (Decisions, Problems) = content;

    /// <summary>A report that has no such file.</summary>
    public static ReviewFile Empty { get; } = new(([], []));

    /// <summary>The decisions, in order.</summary>
    public ImmutableArray<ReviewDecision> Decisions { get; }

    /// <summary>What could not be read.</summary>
    public ImmutableArray<ConfigurationProblem> Problems { get; }

    /// <summary>The path of a report's file of decisions.</summary>
    /// <param name="reportPath">The report's path.</param>
    /// <returns>The path beside it, whether there is such a file or not.</returns>
    public static string PathFor(string reportPath) => DecisionFile.PathFor(reportPath, Extension);

    /// <summary>Reads a report's file of decisions.</summary>
    /// <param name="reportPath">The report's path.</param>
    /// <returns>The decisions; none when there is no such file.</returns>
    public static ReviewFile For(string reportPath) => new(DecisionFile.Load(PathFor(reportPath), List, Check, Read));

    /// <summary>Reads decisions from JSON.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <returns>The decisions, and what could not be read.</returns>
    public static ReviewFile Parse(string json, string name)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(DecisionFile.Parse(json, name, List, Check, Read));
    }

    /// <summary>Writes decisions as JSON.</summary>
    /// <param name="stream">Where to; it is not closed.</param>
    /// <param name="decisions">The decisions.</param>
    public static void Write(Stream stream, IEnumerable<ReviewDecision> decisions) => DecisionFile.Write(stream, List, decisions, (writer, decision) =>
    {
        if (decision is CriterionDecision criterion)
        {
            writer.WriteString("criterion", criterion.CriterionId);
            DecisionFile.Write(writer, criterion.Address with { RuleId = string.Empty });
            if (criterion.Points is { } points)
            {
                writer.WriteNumber("points", points / 1.0000000000000000000000000000m);
            }
        }
        else
        {
            DecisionFile.Write(writer, decision.Address);
        }

        DecisionFile.WriteText(writer, "text", decision.TextDigest);
        DecisionFile.WriteText(writer, "notApplicable", IdOf((decision as CriterionDecision)?.NotApplicable));
        DecisionFile.WriteText(writer, "verdict", decision is FindingDecision finding ? IdOf(finding.Verdict) : null);
        writer.WriteString("reason", decision.Reason);
        writer.WriteString("author", decision.Author ?? string.Empty);
        DecisionFile.WriteDate(writer, "date", decision.Date);
    });

    /// <summary>A verdict as files write it: open, confirmed, rejected.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>Its ID.</returns>
    public static string IdOf(ReviewVerdict verdict) => Verdicts[(int)verdict];

    /// <summary>A reason as files write it: issuer-kind, no-such-power, no-such-object, not-this-year.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>Its ID; null for null.</returns>
    public static string? IdOf(NotApplicableReason? reason) => reason is { } one ? Reasons[(int)one] : null;

    private static LocalizedText? Check(JsonElement element)
    {
        var isCriterion = element.ValueKind == JsonValueKind.Object && element.TryGetProperty("criterion", out _);
        return DecisionFile.CheckKeys(element, isCriterion ? ["reason"] : ["rule", "verdict", "reason"], isCriterion ? OfCriterion : OfFinding)
            ?? (isCriterion ? CheckCriterion(element) : CheckFinding(element))
            ?? DecisionFile.CheckDate(element, "date")
            ?? CheckSigned(element);
    }

    private static LocalizedText? CheckFinding(JsonElement element) =>
        DecisionFile.Text(element, "verdict") is var verdict && Verdicts.Contains(verdict, StringComparer.Ordinal) ? null : EntryChecker.Unknown("结论", "verdict", verdict!, Verdicts);

    private static LocalizedText? CheckCriterion(JsonElement element)
    {
        var reason = DecisionFile.Text(element, "notApplicable");
        var hasPoints = element.TryGetProperty("points", out var points);
        if (hasPoints && (!points.TryGetDecimal(out var value) || value < 0))
        {
            return new LocalizedText("“points”不能是负数", "\"points\" must not be negative");
        }

        if (reason is null == !hasPoints)
        {
            return new LocalizedText("“points”和“notApplicable”要写一个，也只写一个", "exactly one of \"points\" and \"notApplicable\" is needed");
        }

        // That a criterion is made for other issuers is the rubric's to say.
        if (reason is not null && Array.IndexOf(Reasons, reason) < 1)
        {
            return EntryChecker.Unknown("不适用理由", "reason of not applying", reason, Reasons[1..]);
        }

        return string.IsNullOrEmpty(DecisionFile.Text(element, "quote")) && string.IsNullOrEmpty(DecisionFile.Text(element, "text"))
            ? new LocalizedText("缺少“quote”（所依据的文字）或“text”（全文摘要）", "lacks \"quote\" (the passage it stands on) or \"text\" (the digest of the whole text)")
            : null;
    }

    /// <summary>Who changes a score signs; an open question is nobody's yet.</summary>
    private static LocalizedText? CheckSigned(JsonElement element)
    {
        if (string.Equals(DecisionFile.Text(element, "verdict"), Verdicts[0], StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var name in (ReadOnlySpan<string>)["author", "date"])
        {
            if (string.IsNullOrWhiteSpace(DecisionFile.Text(element, name)))
            {
                return new LocalizedText($"缺少“{name}”", $"lacks \"{name}\"");
            }
        }

        return null;
    }

    private static ReviewDecision Read(JsonElement element, string place)
    {
        var address = DecisionFile.Address(element);
        var reason = DecisionFile.Text(element, "reason")!;
        ReviewDecision decision = DecisionFile.Text(element, "criterion") is { } criterion
            ? new CriterionDecision
            {
                CriterionId = criterion,
                Reason = reason,
                Points = element.TryGetProperty("points", out var points) ? points.GetDecimal() : null,
                NotApplicable = DecisionFile.Text(element, "notApplicable") is { } why ? (NotApplicableReason)Array.IndexOf(Reasons, why) : null,
            }
            : new FindingDecision
            {
                RuleId = address.RuleId,
                Reason = reason,
                Properties = address.Properties,
                Verdict = (ReviewVerdict)Array.IndexOf(Verdicts, DecisionFile.Text(element, "verdict")),
            };
        return decision with
        {
            Quote = address.Quote,
            Prefix = address.Prefix,
            Suffix = address.Suffix,
            TextDigest = DecisionFile.Text(element, "text"),
            Author = DecisionFile.Text(element, "author"),
            Date = DecisionFile.Date(element, "date"),
            Source = place,
        };
    }
}
