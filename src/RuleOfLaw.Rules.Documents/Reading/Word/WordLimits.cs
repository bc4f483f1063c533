namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>Bounds of what is read, all own choice: many times what the longest reports need, and small enough that none costs gigabytes or minutes.</summary>
internal static class WordLimits
{
    /// <summary>Files in the package; a report with hundreds of pictures stays below a thousand.</summary>
    public const int Entries = 20_000;

    /// <summary>Bytes of all parts that are read, unpacked.</summary>
    public const int UnpackedBytes = 64 * 1024 * 1024;

    /// <summary>How many times its size a part may grow; text of long reports reaches thirty.</summary>
    public const int Ratio = 300;

    /// <summary>Below this size of a part, in bytes, the ratio does not matter.</summary>
    public const int RatioFree = 2 * 1024 * 1024;

    /// <summary>Elements and attributes of a part.</summary>
    public const int Nodes = 3_000_000;

    /// <summary>Nesting of elements; a box within three nested tables reaches forty.</summary>
    public const int Depth = 256;

    /// <summary>Styles that build on one another; Word itself stops at eleven.</summary>
    public const int StyleChain = 32;

    /// <summary>Characters of a list number's pattern; Word's own limit is shorter.</summary>
    public const int LevelText = 255;
}
