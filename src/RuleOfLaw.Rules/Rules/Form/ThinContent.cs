using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Form;

/// <summary>A mandatory content of a few words only.</summary>
public sealed class ThinContent : ReportRule
{
    /// <summary>ROL1006.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<ThinContent>("ROL1006", RuleCategory.Form, Severity.Info, LegalBasis.OwnChoice);

    /// <summary>Characters below which a content is thin (own choice: no norm knows a length).</summary>
    public static RuleOption<int> MinimumCharacters { get; } = new("ROL1006", "minimum_characters", 100);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .Uses(MinimumCharacters)
        .When<ReportContent>(content => content is { Kind: < ContentKind.Overview, TextLength: > 0, SharesHeading: false })
        .And<RuleSettings>()
        .Where((content, settings) => content.TextLength < settings.Get(MinimumCharacters))
        .Report(
            Descriptor,
            (content, _) => content.Item?.HeadingSpan ?? content.Span,
            (content, settings) => [ContentNames.Of(content.Kind), content.TextLength, settings.Get(MinimumCharacters)]);
}
