using System.Text.Json;

namespace RuleOfLaw.Rules.Output.Sarif;

/// <summary>Where an artifact is: its place in the run's list, and its URI if it came from a file.</summary>
/// <param name="Index">Index into the run's artifacts.</param>
/// <param name="Uri">The URI reference, percent-encoded; null when the text did not come from a file.</param>
internal sealed record SarifLocation(int Index, string? Uri)
{
    public static SarifLocation Of(string? path, int index) => new(index, path is null ? null : ToUri(path));

    public void Write(Utf8JsonWriter writer, string name = "artifactLocation")
    {
        writer.WriteStartObject(name);
        if (Uri is not null)
        {
            writer.WriteString("uri", Uri);
        }

        writer.WriteNumber("index", Index);
        writer.WriteEndObject();
    }

    /// <summary>
    /// A path as a URI reference: relative as it is, absolute as a file URI. Judged by its form and not by the machine's own rules, so that the
    /// same path gives the same bytes everywhere.
    /// </summary>
    private static string ToUri(string path)
    {
        var normal = path.Replace('\\', '/');
        while (normal.StartsWith("./", StringComparison.Ordinal))
        {
            normal = normal[2..].TrimStart('/');
        }

        var hasDrive = normal is [_, ':', '/', ..] && char.IsAsciiLetter(normal[0]);
        var isShare = normal.StartsWith("//", StringComparison.Ordinal);
        var escaped = string.Join('/', (hasDrive ? normal[3..] : normal).Split('/').Select(System.Uri.EscapeDataString));
        return hasDrive ? $"file:///{normal[..2]}/{escaped}" : isShare ? $"file:{escaped}" : escaped.StartsWith('/') ? $"file://{escaped}" : escaped;
    }
}
