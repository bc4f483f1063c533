using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Configuration;

/// <summary>Tells reasons from phrases that say nothing (Configuration/empty-justifications.csv).</summary>
internal static class Justifications
{
    private static readonly Lazy<HashSet<string>> Phrases = new(() =>
        new HashSet<string>(DataFile.Read("empty-justifications.csv").SelectMany(row => row.List(0)), StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a text says a reason: it is not empty, and no phrase that would fit anything (已核实, 同意).</summary>
    public static bool IsReason(string? justification) =>
        justification.AsSpan().Trim().Trim("。.，,！!、 ").ToString() is var text && text.Length > 0 && !Phrases.Value.Contains(text);
}
