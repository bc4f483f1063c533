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

    /// <summary>The file is neither UTF-8, UTF-16 nor GB18030.</summary>
    UnknownEncoding,

    /// <summary>The document is encrypted or asks for a password.</summary>
    Encrypted,

    /// <summary>The document is cut off or broken.</summary>
    Damaged,

    /// <summary>The document holds pictures of pages but no text: a scan.</summary>
    NoText,

    /// <summary>The document's format is known but not read.</summary>
    UnsupportedFormat,

    /// <summary>The document is built so that reading it would cost more time or memory than any report: deeply nested, or many times its size when unpacked.</summary>
    Excessive,
}
