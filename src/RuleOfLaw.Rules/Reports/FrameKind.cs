namespace RuleOfLaw.Rules.Reports;

/// <summary>What a part of the text around a report's body is.</summary>
public enum FrameKind
{
    /// <summary>Page shell: metadata, breadcrumb, links.</summary>
    Shell,

    /// <summary>A line of the title, or the title once more.</summary>
    Title,

    /// <summary>The addressee (区人大常委会：).</summary>
    Salutation,

    /// <summary>The line that tells what the report rests on (根据…通知要求).</summary>
    Basis,

    /// <summary>Issuer and date below the text.</summary>
    Signature,
}
