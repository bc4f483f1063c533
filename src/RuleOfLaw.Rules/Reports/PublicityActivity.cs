using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Reports;

/// <summary>What was done to make the law known (普法), as told in one clause or item: for whom, by which form, on which law, how much, when.</summary>
public sealed class PublicityActivity : ReportElement
{
    /// <summary>IDs of the audiences named (Knowledge/Data/audiences.csv).</summary>
    public ImmutableArray<string> Audiences { get; init; } = [];

    /// <summary>IDs of the forms and channels (Knowledge/Data/forms.csv).</summary>
    public ImmutableArray<string> Forms { get; init; } = [];

    /// <summary>The laws it was about.</summary>
    public ImmutableArray<LawCitation> Laws { get; init; } = [];

    /// <summary>IDs of the topics of publicity it was about (Knowledge/Data/publicity-subjects.csv): 反诈, 禁毒.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>What was counted: sessions, handouts, people reached.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>The dates told.</summary>
    public ImmutableArray<DatedEvent> Dates { get; init; } = [];

    /// <summary>The publicity days told.</summary>
    public ImmutableArray<CampaignMention> Campaigns { get; init; } = [];
}
