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
        .. DataFile.Read("unsupported-formats.csv", typeof(UnsupportedFormat).Assembly).Select(row => new UnsupportedFormat(row[0], DataFile.List(row[1]), DataFile.List(row[2]), row[3], row[4])),
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
                "head" => HasHead(content, pattern.Split('&')),
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
        var head = Encoding.Latin1.GetString(content is [0xEF, 0xBB, 0xBF, ..] ? content[3..Math.Min(content.Length, HeadLength)] : content[..Math.Min(content.Length, HeadLength)]).TrimStart();
        return head.StartsWith(texts[0], StringComparison.Ordinal) && texts.All(text => head.Contains(text, StringComparison.OrdinalIgnoreCase));
    }
}
