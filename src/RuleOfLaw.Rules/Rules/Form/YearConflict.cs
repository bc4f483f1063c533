using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Form;

/// <summary>Title, opening and plan that do not speak of the same year: the opening of the title's, the plan of the next.</summary>
public sealed class YearConflict : ReportRule
{
    /// <summary>ROL1008.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<YearConflict>("ROL1008", RuleCategory.Form, Severity.Error, Provisions2019.Article25);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<YearMention>(mention => mention.Place != YearPlace.Title)
        .And<ReportHeader>()
        .Where((mention, header) => header.Year is { } year && mention.Year != Expected(mention, year) && header.YearSpan != mention.Span)
        .Report(
            Descriptor,
            (mention, header) => FindingDraft.At(mention.Span)
                .With(mention.Year, Expected(mention, header.Year!.Value), mention.Place == YearPlace.Plan ? new LocalizedText("下一年度安排", "plan") : new LocalizedText("开头", "opening"))
                .Related(header.YearSpan));

    private static int Expected(YearMention mention, int year) => mention.Place == YearPlace.Plan ? year + 1 : year;
}
