namespace RuleOfLaw.Rules.Reports;

/// <summary>Words that only a kind of issuer uses of itself: 我局, 全镇干部, 副镇长.</summary>
public sealed class IssuerWord : ReportElement
{
    /// <summary>The kind whose word it is.</summary>
    public required IssuerKind Kind { get; init; }

    /// <summary>The word, folded.</summary>
    public required string Word { get; init; }

    /// <summary>Whether it is one of the first person (我镇, 本局); others (全镇, 副镇长) may be used of a body below.</summary>
    public bool IsFirstPerson { get; init; }

    /// <summary>Whether a town, township or street is told of before it in its item, so that it may be that one's word (青禾镇推行…，全镇…).</summary>
    public bool IsOfPart { get; init; }

    /// <summary>Whether it stands in quotation marks: another body speaks.</summary>
    public bool IsQuoted { get; init; }
}
