using AngleSharp.Dom;

namespace RuleOfLaw.Rules.Documents.Reading.Html;

/// <summary>The part of a page that holds its text.</summary>
/// <param name="Root">The element that holds it.</param>
/// <param name="Shell">Elements in it that hold none of it.</param>
internal sealed record ContentArea(IElement Root, IReadOnlySet<IElement> Shell);
