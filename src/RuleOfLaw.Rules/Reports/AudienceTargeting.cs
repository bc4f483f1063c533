using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports;

/// <summary>
/// An audience of publicity and what was done for it in one place of the text. Targeted means: an own law or topic, and an own form or count.
/// </summary>
public sealed class AudienceTargeting : ReportElement
{
    /// <summary>ID of the audience (Knowledge/Data/audiences.csv), or its own words where the file does not hold it.</summary>
    public required string Audience { get; init; }

    /// <summary>Where the audience is named.</summary>
    public TextSpan AudienceSpan { get; init; }

    /// <summary>The laws chosen for it.</summary>
    public ImmutableArray<LawCitation> Laws { get; init; } = [];

    /// <summary>Whether a law or a topic of its own is told.</summary>
    public bool HasSubject { get; init; }

    /// <summary>Whether a form of its own is told (模拟法庭, 法治体检).</summary>
    public bool HasForm { get; init; }

    /// <summary>What was counted for it; empty when nothing was.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Whether it is one of a list of audiences that got the same; then nothing is its own.</summary>
    public bool IsListed { get; init; }

    /// <summary>Whether the audience was targeted: an own law or topic and an own form or count.</summary>
    public bool IsTargeted => !IsListed && HasSubject && (HasForm || !Figures.IsEmpty);
}
