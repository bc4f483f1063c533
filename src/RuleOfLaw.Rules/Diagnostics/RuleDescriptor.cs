using System.Diagnostics.CodeAnalysis;

namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>
/// What is known of a rule without running it, as Roslyn's diagnostic descriptor: ID, name, category, default severity, legal basis,
/// title, message and help. The texts come from the rule's page, a Markdown resource named after the rule, so that a rule is two files:
/// its class and its page.
/// </summary>
public sealed class RuleDescriptor
{
    private readonly Lazy<RulePage> _page;

    private RuleDescriptor(string id, string name, RuleCategory category, Severity defaultSeverity, LegalBasis basis, string? helpLink, Func<RulePage> page)
    {
        Id = id;
        Name = name;
        Category = category;
        DefaultSeverity = defaultSeverity;
        Basis = basis;
        HelpLink = helpLink ?? $"Rules/{category}/{name}.md";
        _page = new Lazy<RulePage>(page);
    }

    /// <summary>The rule's ID: two to five letters and four digits, as ROL5001.</summary>
    public string Id { get; }

    /// <summary>The rule's name: the name of its class.</summary>
    public string Name { get; }

    /// <summary>What the rule looks at.</summary>
    public RuleCategory Category { get; }

    /// <summary>The severity unless configured otherwise.</summary>
    public Severity DefaultSeverity { get; }

    /// <summary>The norm the rule stands on.</summary>
    public LegalBasis Basis { get; }

    /// <summary>The rule's page: why, what fires, what does not, basis, options, examples.</summary>
    /// <exception cref="InvalidOperationException">The assembly of the rule holds no such page, or the page lacks its title or message.</exception>
    public RulePage Page => _page.Value;

    /// <summary>A short title for lists.</summary>
    public LocalizedText Title => Page.Title;

    /// <summary>The message, with placeholders {0}, {1} … for a finding's arguments.</summary>
    public LocalizedText MessageFormat => Page.Message;

    /// <summary>Where the page can be read: what the rule's pack says, else the file's path in the pack's project, as the built-in rules have it.</summary>
    public string HelpLink { get; }

    /// <summary>
    /// Describes a rule whose page is embedded in its own assembly: <c>{TRule}.md</c>, by that name or by the longer one the SDK gives it. A project that
    /// references the package embeds every page that lies beside its class by itself.
    /// </summary>
    /// <typeparam name="TRule">The rule's class; its name is the rule's name.</typeparam>
    /// <param name="id">The rule's ID.</param>
    /// <param name="category">What it looks at.</param>
    /// <param name="defaultSeverity">The severity unless configured otherwise.</param>
    /// <param name="basis">The norm it stands on; <see cref="LegalBasis.OwnChoice"/> when there is none.</param>
    /// <param name="helpLink">Where the page can be read; its path in the project when null.</param>
    /// <returns>The descriptor; its page is read when first asked for.</returns>
    /// <exception cref="ArgumentException">The ID is not two to five capital letters and four digits.</exception>
    public static RuleDescriptor Create<TRule>(string id, RuleCategory category, Severity defaultSeverity, LegalBasis basis, string? helpLink = null) =>
        new(CheckId(id), typeof(TRule).Name, category, defaultSeverity, basis, helpLink, static () => RulePage.Load(typeof(TRule)));

    /// <summary>Describes a rule that has no page: its texts stand in the code. For small packs; the built-in rules all have pages.</summary>
    /// <param name="id">The rule's ID.</param>
    /// <param name="name">The rule's name.</param>
    /// <param name="category">What it looks at.</param>
    /// <param name="defaultSeverity">The severity unless configured otherwise.</param>
    /// <param name="basis">The norm it stands on.</param>
    /// <param name="title">A short title.</param>
    /// <param name="message">The message with its placeholders.</param>
    /// <param name="helpLink">Where more can be read; the path a page would have in the project when null.</param>
    /// <returns>The descriptor.</returns>
    /// <exception cref="ArgumentException">The ID is not two to five capital letters and four digits.</exception>
    public static RuleDescriptor Create(
        string id, string name, RuleCategory category, Severity defaultSeverity, LegalBasis basis, LocalizedText title, LocalizedText message, string? helpLink = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(message);
        return new RuleDescriptor(CheckId(id), name, category, defaultSeverity, basis, helpLink, () => new RulePage(title, message, string.Empty));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Name}";

    internal static RuleDescriptor CreateForEngine(string id, string name, Severity severity) =>
        new(id, name, RuleCategory.Engine, severity, LegalBasis.OwnChoice, helpLink: null, () => RulePage.Load(typeof(RuleDescriptor).Assembly, name));

    private static string CheckId([NotNull] string? id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var letters = id.AsSpan().IndexOfAnyExceptInRange('A', 'Z');
        var valid = letters is >= 2 and <= 5 && id.Length == letters + 4 && !id.AsSpan(letters).ContainsAnyExceptInRange('0', '9');
        return valid ? id : throw new ArgumentException($"\"{id}\" is no rule ID: two to five capital letters and four digits, as ROL5001.", nameof(id));
    }
}
