using System.Reflection;
using System.Text;

namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>
/// A rule's page: a head between two lines of <c>---</c> with title and message in both languages (<c>title</c>, <c>title.en</c>,
/// <c>message</c>, <c>message.en</c>), and a Markdown body for people.
/// </summary>
public sealed class RulePage
{
    internal RulePage(LocalizedText title, LocalizedText message, string body)
    {
        Title = title;
        Message = message;
        Body = body;
    }

    /// <summary>A short title for lists.</summary>
    public LocalizedText Title { get; }

    /// <summary>The message with placeholders {0}, {1} … for a finding's arguments.</summary>
    public LocalizedText Message { get; }

    /// <summary>The Markdown below the head; empty for a rule without a page.</summary>
    public string Body { get; }

    /// <summary>Reads a page.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="name">The page's name, for errors.</param>
    /// <returns>The page.</returns>
    /// <exception cref="InvalidOperationException">The head or one of its four lines is missing.</exception>
    public static RulePage Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = new StringReader(text);
        if (!string.Equals(reader.ReadLine(), "---", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The page {name}.md does not begin with a head.");
        }

        for (var line = reader.ReadLine(); line is not null && !string.Equals(line, "---", StringComparison.Ordinal); line = reader.ReadLine())
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                head[line[..colon].Trim()] = line[(colon + 1)..].Trim();
            }
        }

        string Get(string key) => head.TryGetValue(key, out var value) ? value : throw new InvalidOperationException($"The page {name}.md lacks \"{key}\" in its head.");
        return new RulePage(
            new LocalizedText(Get("title"), Get("title.en")),
            new LocalizedText(Get("message"), Get("message.en")),
            reader.ReadToEnd().Trim());
    }

    /// <summary>Reads the page of a rule from its assembly.</summary>
    internal static RulePage Load(Type rule) => Load(rule.Assembly, rule.Name, rule.FullName);

    /// <summary>Reads a page by its name: its own, else the one the SDK makes of namespace or folders for a file embedded without a LogicalName.</summary>
    internal static RulePage Load(Assembly assembly, string name, string? fullName = null)
    {
        using var stream = assembly.GetManifestResourceStream($"{name}.md") ?? assembly.GetManifestResourceStream($"{fullName}.md") ?? FindEnding(assembly, $".{name}.md");
        if (stream is null)
        {
            throw new InvalidOperationException($"{assembly.GetName().Name} holds no page {name}.md; put it beside {name}.cs and embed it.");
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd(), name);
    }

    private static Stream? FindEnding(Assembly assembly, string ending) =>
        Array.FindAll(assembly.GetManifestResourceNames(), one => one.EndsWith(ending, StringComparison.Ordinal)) is [var only] ? assembly.GetManifestResourceStream(only) : null;
}
