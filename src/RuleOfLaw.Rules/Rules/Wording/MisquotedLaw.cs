using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Wording;

/// <summary>A law's title that is wrong.</summary>
public sealed class MisquotedLaw : ReportRule
{
    private const string State = "中华人民共和国";

    /// <summary>ROL6001.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<MisquotedLaw>("ROL6001", RuleCategory.Wording, Severity.Warning, OfficialDocuments2012.Article19);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<LawCitation>(citation => citation is { Status: LawStatus.Misquoted, Law: not null })
        .Report(Descriptor, citation => FindingDraft.At(citation.Span)
            .With(citation.Title, citation.Law!.ShortTitle)
            .Fix(citation.Span, Right(citation, citation.Law), IsSure(citation, citation.Law)));

    private static string Right(LawCitation citation, Law law)
    {
        var title = citation.Title.StartsWith(State, StringComparison.Ordinal) ? law.Title : law.ShortTitle;
        return citation.IsMarked ? $"《{title}》" : title;
    }

    /// <summary>A known misquote, or one character off inside 《》: what else it may mean is not to be seen.</summary>
    private static bool IsSure(LawCitation citation, Law law) =>
        law.Misquotes.Contains(citation.Title, StringComparer.Ordinal)
        || (citation.IsMarked && new[] { law.Title, law.ShortTitle }.Any(right => right.Length == citation.Title.Length && right.Zip(citation.Title).Count(pair => pair.First != pair.Second) == 1));
}
