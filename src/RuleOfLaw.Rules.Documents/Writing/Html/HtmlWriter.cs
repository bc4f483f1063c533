using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace RuleOfLaw.Rules.Documents.Writing.Html;

/// <summary>Writes HTML: every text and every attribute's value is encoded, every element that is opened is closed by its scope.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    /// <summary>Chinese stays readable; what has a meaning in HTML does not stay.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Opens an element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Its attributes; those without a value are left out.</param>
    /// <returns>Closes the element when disposed.</returns>
    public Scope Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        return new Scope(output, name);
    }

    /// <summary>Writes an element that has no content and no end.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) => Start(name, attributes);

    /// <summary>Writes an element that holds a text.</summary>
    public void Element(string name, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        Text(text);
        output.Write($"</{name}>");
    }

    public void Text(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            output.Write(Encoder.Encode(Visible(text)));
        }
    }

    /// <summary>Writes what is HTML already, or the content of a style.</summary>
    public void Raw(string html) => output.Write(html);

    public void Line() => output.Write('\n');

    private void Start(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write($"<{name}");
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                output.Write($" {attribute}=\"{Encoder.Encode(Visible(value))}\"");
            }
        }

        output.Write('>');
    }

    /// <summary>HTML has no control characters, not even encoded; they are shown as what cannot be shown.</summary>
    private static string Visible(string text) => text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && text.AsSpan().IndexOfAnyInRange('\u007F', '\u009F') < 0
        ? text
        : string.Create(text.Length, text, static (visible, text) =>
        {
            for (var i = 0; i < visible.Length; i++)
            {
                visible[i] = char.IsControl(text[i]) && text[i] is not ('\t' or '\n' or '\r') ? '\uFFFD' : text[i];
            }
        });

    /// <summary>An open element.</summary>
    public readonly ref struct Scope(TextWriter output, string name)
    {
        public void Dispose() => output.Write($"</{name}>");
    }
}
