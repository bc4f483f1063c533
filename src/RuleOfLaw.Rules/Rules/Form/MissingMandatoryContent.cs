using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Form;

/// <summary>One of the four contents that art. 25 asks for is absent.</summary>
public sealed class MissingMandatoryContent : ReportRule
{
    /// <summary>ROL1002.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<MissingMandatoryContent>("ROL1002", RuleCategory.Form, Severity.Error, Provisions2019.Article25);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule)
    {
        foreach (var kind in ContentNames.Mandatory)
        {
            rule.When<ReportHeader>()
                .Without<ReportContent>(content => content.Kind == kind)
                .Report(Descriptor, header => FindingDraft.At(header.TitleSpan).With(ContentNames.Of(kind)).Property("content", ContentNames.IdOf(kind)));
        }
    }
}
