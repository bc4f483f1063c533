using System.Globalization;
using System.Text;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading.Unsupported;

/// <summary>A row of unsupported-formats.csv.</summary>
internal sealed record UnsupportedFormat(string Kind, string[] Patterns, string[] Extensions, string Chinese, string English)
{
    /// <summary>The bytes in which the texts of a head stand, as the data file says.</summary>
    private const int HeadLength = 4096;

    public static IReadOnlyList<UnsupportedFormat> All { get; } =
    [
        .. DataFile.Read("unsupported-formats.csv", typeof(UnsupportedFormat).Assembly).Select(row => new UnsupportedFormat(row[0], row.List(1), row.List(2), row[3], row[4])),
    ];

    public bool Matches(ReadOnlySpan<byte> content)
    {
        foreach (var pattern in Patterns)
        {
            var isMatch = Kind switch
            {
                "bytes" => BeginsWith(content, pattern),
                "ole" => BeginsWith(content, "D0CF11E0A1B11AE1") && (pattern is "*" || content.IndexOf(Encoding.Unicode.GetBytes(pattern + "\0")) >= 0),
                "zip" => BeginsWith(content, "504B0304") && (pattern is "*" || content.IndexOf(Encoding.ASCII.GetBytes(pattern)) >= 0),
                "head" => HasHead(content, pattern),
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

    private static bool HasHead(ReadOnlySpan<byte> content, string pattern)
    {
        // No text is made of the bytes before the first of the texts is found: nearly all files are none of these.
        var head = DocumentStart.Skip(content[..Math.Min(content.Length, HeadLength)]);
        var first = pattern.AsSpan(0, pattern.IndexOf('&', StringComparison.Ordinal) is >= 0 and var end ? end : pattern.Length);
        return head.Length >= first.Length && Ascii.Equals(head[..first.Length], first)
            && Encoding.Latin1.GetString(head) is var text && Array.TrueForAll(pattern.Split('&'), one => text.Contains(one, StringComparison.OrdinalIgnoreCase));
    }
}
