namespace RuleOfLaw.Rules.Reports;

/// <summary>How much a report says of a field.</summary>
public enum TopicStrength
{
    /// <summary>It is named.</summary>
    Mention = 0,

    /// <summary>It is named with a case: a dated event, a named place or document.</summary>
    Case = 1,

    /// <summary>It is named with a figure.</summary>
    Figure = 2,
}
