using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Wording;

/// <summary>Words of another kind of issuer: 我局 in a town's report, 我镇 in a street's.</summary>
public sealed class WrongIssuerWording : ReportRule
{
    /// <summary>ROL6013.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<WrongIssuerWording>("ROL6013", RuleCategory.Wording, Severity.Warning, OfficialDocuments2012.Article19);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<IssuerWord>(word => !word.IsQuoted)
        .And<ReportHeader>()
        .Where((word, header) => IsForeign(word, header))
        .Report(Descriptor, (word, _) => word.Span, (word, _) => [word.Word]);

    /// <summary>A body speaks of the places above it (我县 in a town's report) and of its parts in the third person (全镇 in a county's), not as another of its level.</summary>
    private static bool IsForeign(IssuerWord word, ReportHeader header)
    {
        var issuer = header.IssuerKind;
        if (word.Kind == IssuerKind.Other)
        {
            return issuer <= IssuerKind.Street; // 立法体系: what a township does not have
        }

        if (word.Kind == issuer || issuer == IssuerKind.Other)
        {
            return false;
        }

        if (issuer > IssuerKind.Street && word is { Kind: <= IssuerKind.Street, IsOfPart: false } && word.Word.StartsWith('全'))
        {
            return true; // 全镇 where no town was told of
        }

        return issuer switch
        {
            <= IssuerKind.Street => word.Kind is <= IssuerKind.Street or IssuerKind.Department,
            IssuerKind.Department => word.IsFirstPerson && (word.Kind <= IssuerKind.Street || IsOtherPlace(word.Kind, header.Issuer)),
            IssuerKind.County or IssuerKind.District => word.IsFirstPerson && word.Kind is not (IssuerKind.City or IssuerKind.Province),
            _ => word.IsFirstPerson,
        };
    }

    /// <summary>我县 of a body whose name has its district (泠浦区卫生健康局); a name without a place tells nothing.</summary>
    private static bool IsOtherPlace(IssuerKind kind, string? issuer)
    {
        var name = issuer?.Replace("市场", string.Empty, StringComparison.Ordinal).Replace("城市", string.Empty, StringComparison.Ordinal) ?? string.Empty;
        return kind switch
        {
            IssuerKind.County => !name.Contains('县') && (name.Contains('区') || name.Contains('市')),
            IssuerKind.District => !name.Contains('区') && name.Contains('县'),
            _ => false,
        };
    }
}
