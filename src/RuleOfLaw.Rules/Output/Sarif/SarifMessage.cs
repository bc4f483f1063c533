using System.Text.Json;

namespace RuleOfLaw.Rules.Output.Sarif;

/// <summary>Plain text as SARIF's messages write it.</summary>
internal static class SarifMessage
{
    /// <summary>Writes a message object that shows the text as it is, whatever it quotes.</summary>
    public static void Write(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", Escape(text));
        writer.WriteEndObject();
    }

    /// <summary>
    /// Braces are doubled, for a lone one begins a placeholder (§3.11.5). Where the text could be read as an embedded link (§3.11.6) its brackets and
    /// backslashes are escaped; elsewhere they may stand as they are, which viewers that know no escapes show better.
    /// </summary>
    public static string Escape(string text)
    {
        if (text.Contains("](", StringComparison.Ordinal))
        {
            text = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
        }

        return text.AsSpan().ContainsAny('{', '}')
            ? text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
            : text;
    }
}
