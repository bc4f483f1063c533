using System.Collections.Immutable;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Testing;

/// <summary>A line of a built report: a heading that begins a content, or a sentence with its elements.</summary>
internal sealed record ReportLine(string Text, ContentKind? Content, ImmutableArray<Func<BuiltPlace, ReportElement>> Elements);
