namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>What a line of the text is for.</summary>
internal enum LineRole
{
    /// <summary>The report itself.</summary>
    Body,

    /// <summary>Page shell: metadata, breadcrumb, links.</summary>
    Shell,

    /// <summary>A line of the title, or the title once more.</summary>
    Title,

    /// <summary>The addressee.</summary>
    Salutation,

    /// <summary>Issuer and date below the text.</summary>
    Signature,
}

/// <summary>A line that is not blank, in folded offsets, without the blanks around it.</summary>
internal readonly record struct Line(int Start, int End, LineRole Role)
{
    public int Length => End - Start;
}
