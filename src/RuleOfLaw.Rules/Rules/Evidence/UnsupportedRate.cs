using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Evidence;

/// <summary>All or nothing claimed as a result without saying of how many.</summary>
public sealed class UnsupportedRate : ReportRule
{
    /// <summary>ROL2006.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<UnsupportedRate>("ROL2006", RuleCategory.Evidence, Severity.Info, LegalBasis.OwnChoice);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<TotalClaim>(claim => claim.Base is null)
        .Report(Descriptor, claim => claim.Span, claim => [claim.Claim]);
}
