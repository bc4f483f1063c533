namespace RuleOfLaw.Rules.Diagnostics;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Switched off: the finding is not reported.</summary>
    None = 0,

    /// <summary>A remark on style or form, or a hint to look.</summary>
    Info = 1,

    /// <summary>A fault an assessor would deduct points for.</summary>
    Warning = 2,

    /// <summary>A mandatory content is missing, or the text is wrong as a matter of law or fact.</summary>
    Error = 3,
}
