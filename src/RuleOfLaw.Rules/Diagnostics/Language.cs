namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>The language of messages, chosen per call; the thread's culture is never asked.</summary>
public enum Language
{
    /// <summary>Simplified Chinese, the default.</summary>
    Chinese = 0,

    /// <summary>English.</summary>
    English = 1,
}
