using System.Collections.Immutable;
using System.Text.Json;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Suppressions;

/// <summary>
/// Suppressions of one report in a file beside it: <c>NAME.rolsuppress.json</c> for NAME.txt, NAME.docx (Suppressions/rolsuppress.schema.json).
/// What cannot be read is told as a problem; the other suppressions hold.
/// </summary>
public sealed class SuppressionFile
{
    /// <summary>What the files' names end in.</summary>
    public const string Extension = ".rolsuppress.json";

    private const string List = "suppressions";

    private static readonly string[] Kinds = [.. Enum.GetValues<SuppressionKind>().Select(Suppression.IdOf)];
    private static readonly string[] Names = ["rule", "quote", "prefix", "suffix", "properties", "kind", "justification", "author", "date", "expires"];

    private SuppressionFile((ImmutableArray<Suppression> Suppressions, ImmutableArray<ConfigurationProblem> Problems) content) =>
        (Suppressions, Problems) = content;

    /// <summary>A report that has no such file.</summary>
    public static SuppressionFile Empty { get; } = new(([], []));

    /// <summary>The suppressions, in order.</summary>
    public ImmutableArray<Suppression> Suppressions { get; }

    /// <summary>What could not be read.</summary>
    public ImmutableArray<ConfigurationProblem> Problems { get; }

    /// <summary>The path of a report's file of suppressions.</summary>
    /// <param name="reportPath">The report's path.</param>
    /// <returns>The path beside it, whether there is such a file or not.</returns>
    public static string PathFor(string reportPath) => DecisionFile.PathFor(reportPath, Extension);

    /// <summary>Reads a report's file of suppressions.</summary>
    /// <param name="reportPath">The report's path.</param>
    /// <returns>The suppressions; none when there is no such file.</returns>
    public static SuppressionFile For(string reportPath) => new(DecisionFile.Load(PathFor(reportPath), List, Check, Read));

    /// <summary>Reads suppressions from JSON.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <returns>The suppressions, and what could not be read.</returns>
    public static SuppressionFile Parse(string json, string name)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(DecisionFile.Parse(json, name, List, Check, Read));
    }

    /// <summary>Writes suppressions as JSON.</summary>
    /// <param name="stream">Where to; it is not closed.</param>
    /// <param name="suppressions">The suppressions.</param>
    public static void Write(Stream stream, IEnumerable<Suppression> suppressions) => DecisionFile.Write(stream, List, suppressions, (writer, suppression) =>
    {
        DecisionFile.Write(writer, suppression.Address);
        writer.WriteString("kind", suppression.KindId);
        writer.WriteString("justification", suppression.Justification);
        DecisionFile.WriteText(writer, "author", suppression.Author);
        DecisionFile.WriteDate(writer, "date", suppression.Date);
        DecisionFile.WriteDate(writer, "expires", suppression.Expires);
    });

    private static LocalizedText? Check(JsonElement element)
    {
        if (DecisionFile.CheckKeys(element, ["rule", "kind", "justification"], Names) is { } problem)
        {
            return problem;
        }

        var kind = element.GetProperty("kind").GetString()!;
        return !Kinds.Contains(kind, StringComparer.Ordinal)
            ? EntryChecker.Unknown("种类", "kind", kind, Kinds)
            : DecisionFile.CheckDate(element, "date") ?? DecisionFile.CheckDate(element, "expires");
    }

    private static Suppression Read(JsonElement element, string place)
    {
        var address = DecisionFile.Address(element);
        return new Suppression
        {
            RuleId = address.RuleId,
            Quote = address.Quote,
            Prefix = address.Prefix,
            Suffix = address.Suffix,
            Properties = address.Properties,
            Kind = (SuppressionKind)Array.IndexOf(Kinds, DecisionFile.Text(element, "kind")),
            Justification = DecisionFile.Text(element, "justification")!,
            Author = DecisionFile.Text(element, "author"),
            Date = DecisionFile.Date(element, "date"),
            Expires = DecisionFile.Date(element, "expires"),
            Source = place,
        };
    }
}
