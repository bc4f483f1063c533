using System.Collections.Immutable;
using System.Globalization;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>What a rule has to say about one place of a report, as Roslyn's diagnostic.</summary>
public sealed class Finding
{
    private string? _chinese; // the messages, written when first asked for: findings and the score's ledger tell the same one
    private string? _english;

    internal Finding(
        RuleDescriptor descriptor,
        Severity severity,
        TextSpan span,
        ImmutableArray<object?> arguments,
        ImmutableArray<FindingProperty> properties,
        ImmutableArray<TextSpan> related,
        bool needsReview,
        ImmutableArray<object> facts,
        ImmutableArray<TextSpan> evidence,
        TextFix? fix = null)
    {
        Descriptor = descriptor;
        Severity = severity;
        Span = span;
        Arguments = arguments;
        Properties = properties;
        Related = related;
        NeedsReview = needsReview;
        Facts = facts;
        Evidence = evidence;
        Fix = fix;
    }

    /// <summary>The rule that speaks.</summary>
    public RuleDescriptor Descriptor { get; }

    /// <summary>The rule's ID.</summary>
    public string RuleId => Descriptor.Id;

    /// <summary>How grave it is, after configuration.</summary>
    public Severity Severity { get; }

    /// <summary>The place it speaks of.</summary>
    public TextSpan Span { get; }

    /// <summary>Arguments of the message.</summary>
    public ImmutableArray<object?> Arguments { get; }

    /// <summary>What a program may want to know of it, ordered by name: <c>content</c>, <c>declared</c>, <c>answered</c> …</summary>
    public ImmutableArray<FindingProperty> Properties { get; }

    /// <summary>Other places that belong to it, as the earlier of two conflicting figures.</summary>
    public ImmutableArray<TextSpan> Related { get; }

    /// <summary>Whether the report does not say enough to decide, so that an assessor has to; the message then holds the question.</summary>
    public bool NeedsReview { get; }

    /// <summary>The facts that matched, in the order of the rule's definition; for a derived fact, the facts it came from stand behind it.</summary>
    public ImmutableArray<object> Facts { get; }

    /// <summary>The places of those facts that have one, in order of position, each once.</summary>
    public ImmutableArray<TextSpan> Evidence { get; }

    /// <summary>How it can be mended in the text; null when only its author can.</summary>
    public TextFix? Fix { get; }

    /// <summary>The message.</summary>
    /// <param name="language">The language wanted.</param>
    /// <returns>The descriptor's format with this finding's arguments.</returns>
    public string GetMessage(Language language = Language.Chinese) =>
        language == Language.English ? _english ??= Format(Language.English) : _chinese ??= Format(Language.Chinese);

    /// <summary>The value of a property.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>A string, bool or number; null when the finding has no such property.</returns>
    public object? GetProperty(string name)
    {
        foreach (var property in Properties)
        {
            if (string.Equals(property.Name, name, StringComparison.Ordinal))
            {
                return property.Value;
            }
        }

        return null;
    }

    /// <summary>The same finding, no question any more.</summary>
    internal Finding AsDecided() => new(Descriptor, Severity, Span, Arguments, Properties, Related, needsReview: false, Facts, Evidence, Fix);

    /// <inheritdoc/>
    public override string ToString() => $"{RuleId} {Severity} {Span}: {GetMessage()}";

    private string Format(Language language)
    {
        var arguments = new object?[Arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Arguments[i] is LocalizedText text ? text.In(language) : Arguments[i];
        }

        return string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat.In(language), arguments);
    }
}
