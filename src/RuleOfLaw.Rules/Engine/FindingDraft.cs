using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Engine;

/// <summary>What a definition says of a finding beyond its rule: place, arguments, properties, related places.</summary>
public sealed class FindingDraft
{
    private FindingDraft(TextSpan span) => Span = span;

    internal TextSpan Span { get; }

    internal object?[] Arguments { get; private set; } = [];

    internal List<FindingProperty>? Properties { get; private set; }

    internal List<TextSpan>? RelatedSpans { get; private set; }

    internal List<TextEdit>? Edits { get; private set; }

    internal bool IsSafe { get; private set; } = true;

    internal bool IsRaised { get; private set; }

    internal bool IsLowered { get; private set; }

    internal bool IsOpen { get; private set; }

    /// <summary>Begins a finding at a place.</summary>
    /// <param name="span">The place it speaks of.</param>
    /// <returns>A draft to go on with.</returns>
    public static FindingDraft At(TextSpan span) => new(span);

    /// <summary>Sets the arguments of the message.</summary>
    /// <param name="arguments">One for each placeholder; a <see cref="LocalizedText"/> appears in the language of the message.</param>
    /// <returns>This draft.</returns>
    public FindingDraft With(params object?[] arguments)
    {
        Arguments = arguments;
        return this;
    }

    /// <summary>Adds a property.</summary>
    /// <param name="name">Its name, in camelCase.</param>
    /// <param name="value">A string, bool, int or decimal.</param>
    /// <returns>This draft.</returns>
    public FindingDraft Property(string name, object value)
    {
        (Properties ??= []).Add(new FindingProperty(name, value));
        return this;
    }

    /// <summary>Adds another place that belongs to the finding.</summary>
    /// <param name="span">The place.</param>
    /// <returns>This draft.</returns>
    public FindingDraft Related(TextSpan span)
    {
        (RelatedSpans ??= []).Add(span);
        return this;
    }

    /// <summary>Adds a change of the text that mends the finding.</summary>
    /// <param name="span">What is replaced.</param>
    /// <param name="newText">What stands there afterwards; empty to delete.</param>
    /// <param name="isSafe">Whether the meaning surely stays; one unsafe change makes the whole fix unsafe.</param>
    /// <returns>This draft.</returns>
    public FindingDraft Fix(TextSpan span, string newText, bool isSafe = true)
    {
        (Edits ??= []).Add(new TextEdit(span, newText));
        IsSafe &= isSafe;
        return this;
    }

    /// <summary>Makes the finding one degree more severe than the rule is configured (never above Error).</summary>
    /// <returns>This draft.</returns>
    public FindingDraft Raise()
    {
        IsRaised = true;
        return this;
    }

    /// <summary>Makes the finding one degree less severe than the rule is configured (never below Info).</summary>
    /// <returns>This draft.</returns>
    public FindingDraft Lower()
    {
        IsLowered = true;
        return this;
    }

    /// <summary>Marks the finding as a question: the report does not say enough to decide.</summary>
    /// <returns>This draft.</returns>
    public FindingDraft NeedsReview()
    {
        IsOpen = true;
        return this;
    }
}
