namespace RuleOfLaw.Rules.Documents.Reading;

/// <summary>Where a document's bytes begin to say what it is.</summary>
internal static class DocumentStart
{
    /// <summary>The bytes behind the mark of UTF-8 and behind blanks.</summary>
    public static ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> content)
    {
        content = content is [0xEF, 0xBB, 0xBF, ..] ? content[3..] : content;
        while (!content.IsEmpty && char.IsWhiteSpace((char)content[0]))
        {
            content = content[1..];
        }

        return content;
    }
}
