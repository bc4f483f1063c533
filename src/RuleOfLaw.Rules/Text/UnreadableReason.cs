namespace RuleOfLaw.Rules.Text;

/// <summary>Why a file could not be read as a report's text.</summary>
public enum UnreadableReason
{
    /// <summary>The file is not there, or may not be opened.</summary>
    NotFound,

    /// <summary>The file holds nothing, or nothing but blanks.</summary>
    Empty,

    /// <summary>The file is larger than <see cref="SourceText.MaximumBytes"/>.</summary>
    TooLarge,

    /// <summary>The file holds bytes no text has: a document or a picture, perhaps.</summary>
    Binary,

    /// <summary>The file is neither UTF-8, UTF-16 with a byte-order mark, nor GB18030.</summary>
    UnknownEncoding,
}
