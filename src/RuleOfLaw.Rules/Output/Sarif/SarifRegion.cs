using System.Text.Json;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Output.Sarif;

/// <summary>Writes spans as SARIF's regions, by line and column and by offset.</summary>
internal static class SarifRegion
{
    /// <summary>Longer passages are named but not quoted (own choice): a whole chapter in every result would be most of the log.</summary>
    private const int LongestSnippet = 1000;

    /// <summary>Whether the text holds the span; the spans of a report built in code point into no text.</summary>
    public static bool Exists(SourceText text, TextSpan span) => text.Length > 0 && span.End <= text.Length;

    public static void Write(Utf8JsonWriter writer, string name, SourceText text, TextSpan span, bool withSnippet)
    {
        var start = text.GetLinePosition(span.Start);
        var end = text.GetLinePosition(span.End);
        writer.WriteStartObject(name);
        writer.WriteNumber("startLine", start.Line + 1);
        writer.WriteNumber("startColumn", start.Character + 1);
        writer.WriteNumber("endLine", end.Line + 1);
        writer.WriteNumber("endColumn", end.Character + 1);
        writer.WriteNumber("charOffset", span.Start);
        writer.WriteNumber("charLength", span.Length);
        if (withSnippet && span.Length is > 0 and <= LongestSnippet)
        {
            writer.WriteStartObject("snippet");
            writer.WriteString("text", text.AsSpan(span));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
