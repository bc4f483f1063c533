using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Testing;

/// <summary>Where an element of a built report stands: give its parts to the element's own.</summary>
/// <param name="Span">The line written for it.</param>
/// <param name="Content">The content it stands in; null above the first one.</param>
/// <param name="Item">The heading it stands under; null above the first one.</param>
/// <param name="Sentence">The line as a sentence.</param>
public sealed record BuiltPlace(TextSpan Span, ContentKind? Content, OutlineItem? Item, Sentence Sentence);
