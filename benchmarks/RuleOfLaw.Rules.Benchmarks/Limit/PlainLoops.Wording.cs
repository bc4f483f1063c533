using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Rules.Wording;

namespace RuleOfLaw.Rules.Benchmarks.Limit;

internal static partial class PlainLoops
{
    private static void FindMisquotedLaws(AnnualReport report, FindingList findings)
    {
        if (!findings.IsOn(MisquotedLaw.Descriptor))
        {
            return;
        }

        foreach (var citation in report.Laws)
        {
            if (citation is { Status: LawStatus.Misquoted, Law: { } law })
            {
                var title = citation.Title.StartsWith("中华人民共和国", StringComparison.Ordinal) ? law.Title : law.ShortTitle;
                var isSure = law.Misquotes.Contains(citation.Title, StringComparer.Ordinal)
                    || (citation.IsMarked && (IsOneOff(law.Title, citation.Title) || IsOneOff(law.ShortTitle, citation.Title)));
                findings.Add(
                    MisquotedLaw.Descriptor,
                    citation.Span,
                    [citation],
                    [citation.Title, law.ShortTitle],
                    fix: new TextFix([new TextEdit(citation.Span, citation.IsMarked ? $"《{title}》" : title)], isSure));
            }
        }
    }

    private static bool IsOneOff(string right, string written)
    {
        if (right.Length != written.Length)
        {
            return false;
        }

        var others = 0;
        for (var i = 0; i < right.Length; i++)
        {
            others += right[i] == written[i] ? 0 : 1;
        }

        return others == 1;
    }

    private static void FindWrongIssuerWords(AnnualReport report, FindingList findings)
    {
        if (!findings.IsOn(WrongIssuerWording.Descriptor))
        {
            return;
        }

        foreach (var word in report.IssuerWords)
        {
            if (!word.IsQuoted && IsForeign(word, report.Header))
            {
                findings.Add(WrongIssuerWording.Descriptor, word.Span, [word, report.Header], [word.Word]);
            }
        }
    }

    private static bool IsForeign(IssuerWord word, ReportHeader header)
    {
        var issuer = header.IssuerKind;
        if (word.Kind == IssuerKind.Other)
        {
            return issuer <= IssuerKind.Street;
        }

        if (word.Kind == issuer || issuer == IssuerKind.Other)
        {
            return false;
        }

        if (issuer > IssuerKind.Street && word is { Kind: <= IssuerKind.Street, IsOfPart: false } && word.Word.StartsWith('全'))
        {
            return true;
        }

        return issuer switch
        {
            <= IssuerKind.Street => word.Kind is <= IssuerKind.Street or IssuerKind.Department,
            IssuerKind.Department => word.IsFirstPerson && (word.Kind <= IssuerKind.Street || IsOtherPlace(word.Kind, header.Issuer)),
            IssuerKind.County or IssuerKind.District => word.IsFirstPerson && word.Kind is not (IssuerKind.City or IssuerKind.Province),
            _ => word.IsFirstPerson,
        };
    }

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
