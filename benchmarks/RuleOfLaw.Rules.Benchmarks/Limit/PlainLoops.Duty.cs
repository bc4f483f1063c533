using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Rules.Duty;

namespace RuleOfLaw.Rules.Benchmarks.Limit;

internal static partial class PlainLoops
{
    private static readonly string[] Meetings = ["主持召开", "召开党委会", "召开专题", "常务会议"];

    private static void FindDutyFaults(AnnualReport report, FindingList findings)
    {
        if (report.GetContent(ContentKind.FirstResponsibility) is not { TextLength: > 0 } content)
        {
            return;
        }

        if (findings.IsOn(HeadsNotDistinguished.Descriptor))
        {
            FindHeadsNotDistinguished(content, report, findings);
        }

        if (findings.IsOn(DutyWithoutEvidence.Descriptor) && !HasEvidence(report))
        {
            findings.Add(DutyWithoutEvidence.Descriptor, HeadingOf(content), [content]);
        }

        if (findings.IsOn(DutyNotCovered.Descriptor))
        {
            FindDutiesNotCovered(content, report, findings);
        }
    }

    private static void FindHeadsNotDistinguished(ReportContent content, AnnualReport report, FindingList findings)
    {
        if (report.Header.IssuerKind is IssuerKind.Department or IssuerKind.Other)
        {
            return;
        }

        var heads = new List<HeadMention>();
        var (hasParty, hasGovernment) = (false, false);
        foreach (var head in report.Heads)
        {
            if (head.Item is null or { Level: > 1 } || !head.Item.HeadingSpan.Contains(head.Span))
            {
                heads.Add(head);
                hasParty |= head.Actor == DutyActor.PartyHead;
                hasGovernment |= head.Actor == DutyActor.GovernmentHead;
            }
        }

        LocalizedText? missing = (hasParty, hasGovernment) switch
        {
            (true, true) => null,
            (false, true) => new("党委主要负责人", "the head of the Party committee"),
            (true, false) => new("政府主要负责人", "the head of the government"),
            _ => new("党委、政府主要负责人各自", "the head of the Party committee and the head of the government each"),
        };
        if (missing is not null)
        {
            findings.Add(HeadsNotDistinguished.Descriptor, HeadingOf(content), [content, heads, report.Header], [missing]);
        }
    }

    private static bool HasEvidence(AnnualReport report)
    {
        foreach (var figure in report.Figures)
        {
            if (figure.Content == ContentKind.FirstResponsibility)
            {
                return true;
            }
        }

        foreach (var dated in report.Events)
        {
            if (dated.Content == ContentKind.FirstResponsibility)
            {
                return true;
            }
        }

        foreach (var citation in report.Laws)
        {
            if (citation is { Content: ContentKind.FirstResponsibility, IsMarked: true })
            {
                return true;
            }
        }

        foreach (var sentence in report.Sentences)
        {
            if (sentence.Content == ContentKind.FirstResponsibility && ContainsAny(sentence.Text, Meetings))
            {
                return true;
            }
        }

        return false;
    }

    private static void FindDutiesNotCovered(ReportContent content, AnnualReport report, FindingList findings)
    {
        foreach (var duty in Lexicon.Default.CoreDuties)
        {
            var isCovered = false;
            foreach (var act in report.DutyActs)
            {
                if (string.Equals(act.Duty, duty.Id, StringComparison.Ordinal))
                {
                    isCovered = true;
                    break;
                }
            }

            if (!isCovered)
            {
                findings.Add(DutyNotCovered.Descriptor, HeadingOf(content), [content], [new LocalizedText(duty.Chinese, duty.English)], [new FindingProperty("duty", duty.Id)]);
            }
        }
    }
}
