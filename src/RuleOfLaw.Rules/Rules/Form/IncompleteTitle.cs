using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Form;

/// <summary>The title lacks the issuer, the year or the report's name.</summary>
public sealed class IncompleteTitle : ReportRule
{
    private const int ShortestPart = 3;

    private static readonly string[] Names = ["报告", "汇报", "总结", "情况", "年报"];

    /// <summary>ROL1003.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<IncompleteTitle>("ROL1003", RuleCategory.Form, Severity.Warning, OfficialDocuments2012.Article9);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<ReportHeader>(header => header is { Title: not null, IsTitleInMetadata: false } && !Missing(header).IsEmpty)
        .Report(Descriptor, header => FindingDraft.At(header.TitleSpan)
            .With(new LocalizedText(string.Join('、', Missing(header).Select(part => part.Chinese)), string.Join(", ", Missing(header).Select(part => part.English)))));

    private static ImmutableArray<LocalizedText> Missing(ReportHeader header)
    {
        var missing = ImmutableArray.CreateBuilder<LocalizedText>();
        if (header.IssuerSpan.IsEmpty || !NamesIssuer(header))
        {
            missing.Add(new("发布单位", "the issuer"));
        }

        if (!header.TitleSpan.Contains(header.YearSpan) || header.Year is null)
        {
            missing.Add(new("年度", "the year"));
        }

        if (!Array.Exists(Names, name => header.Title!.Contains(name, StringComparison.Ordinal)))
        {
            missing.Add(new("报告名称", "the report's name"));
        }

        return missing.ToImmutable();
    }

    /// <summary>The title names the issuer's place or body, if not in the longest form: 竹漪镇 for 湖榆县竹漪镇人民政府; a place may have two characters.</summary>
    private static bool NamesIssuer(ReportHeader header)
    {
        var title = Text.CharacterFolding.Fold(header.Title!);
        var issuer = header.Issuer!;
        for (var length = issuer.Length; length >= ShortestPart - 1; length--)
        {
            for (var start = 0; start + length <= issuer.Length; start++)
            {
                var part = issuer.AsSpan(start, length);
                if ((length >= ShortestPart || part[^1] is '县' or '市' or '区' or '旗' or '州' or '镇' or '乡') && title.AsSpan().Contains(part, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
