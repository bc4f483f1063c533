using System.Globalization;
using System.Text;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading.Unsupported;

/// <summary>A row of unsupported-formats.csv.</summary>
internal sealed record UnsupportedFormat(string Kind, string[] Patterns, string[] Extensions, string Chinese, string English)
{
    /// <summary>The bytes in which the texts of a head stand, as the data file says.</summary>
    private const int HeadLength = 4096;

    /// <summary>The texts of each pattern of a head.</summary>
    private readonly string[][] _heads = string.Equals(Kind, "head", StringComparison.Ordinal) ? Array.ConvertAll(Patterns, static pattern => pattern.Split('&')) : [];

    public static IReadOnlyList<UnsupportedFormat> All { get; } =
    [
        .. DataFile.Read("unsupported-formats.csv", typeof(UnsupportedFormat).Assembly).Select(row => new UnsupportedFormat(row[0], row.List(1), row.List(2), row[3], row[4])),
    ];

    public bool Matches(ReadOnlySpan<byte> content)
    {
        for (var i = 0; i < Patterns.Length; i++)
        {
            var pattern = Patterns[i];
            var isMatch = Kind switch
            {
                "bytes" => BeginsWith(content, pattern),
                "ole" => BeginsWith(content, "D0CF11E0A1B11AE1") && (pattern is "*" || content.IndexOf(Encoding.Unicode.GetBytes(pattern + "\0")) >= 0),
                "zip" => BeginsWith(content, "504B0304") && (pattern is "*" || content.IndexOf(Encoding.ASCII.GetBytes(pattern)) >= 0),
                "head" => HasHead(content, _heads[i]),
                _ => throw new InvalidOperationException($"unsupported-formats.csv has an unknown kind {Kind}."),
            };
            if (isMatch)
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsWith(ReadOnlySpan<byte> content, string signature)
    {
        if (content.Length < signature.Length / 2)
        {
            return false;
        }

        for (var i = 0; i < signature.Length; i += 2)
        {
            var digits = signature.AsSpan(i, 2);
            if (digits is not "??" && content[i / 2] != byte.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasHead(ReadOnlySpan<byte> content, string[] texts)
    {
        var head = content[..Math.Min(content.Length, HeadLength)];
        head = head is [0xEF, 0xBB, 0xBF, ..] ? head[3..] : head;
        while (!head.IsEmpty && char.IsWhiteSpace((char)head[0]))
        {
            head = head[1..];
        }

        return BeginsWithText(head, texts[0]) && Encoding.Latin1.GetString(head) is var text && Array.TrueForAll(texts, one => text.Contains(one, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether the bytes begin with a text in ASCII; no text is made of them, for nearly all files are none of these.</summary>
    private static bool BeginsWithText(ReadOnlySpan<byte> content, string text) => content.Length >= text.Length && Ascii.Equals(content[..text.Length], text);
}
