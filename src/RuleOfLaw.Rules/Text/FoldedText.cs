using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Text;

/// <summary>
/// A report's text as it is matched: every character folded (<see cref="CharacterFolding"/>), ASCII quotation marks opened and closed in turn,
/// and left out what carries no meaning: blanks that a word processor or a web page put between Chinese characters and digits, and watermarks
/// inside words. Offsets into it map back to the source.
/// </summary>
internal sealed class FoldedText
{
    /// <summary>Small Latin letters in a row, directly between ideographs, that are a watermark (own choice: no report uses a word so).</summary>
    private const int ShortestWatermark = 6;

    private readonly char[] _chars;

    /// <summary>Source offset of each folded character; null when nothing was dropped and the offsets are the same.</summary>
    private readonly int[]? _origins;

    private FoldedText(SourceText source, char[] chars, int length, int[]? origins)
    {
        Source = source;
        _chars = chars;
        Length = length;
        _origins = origins;
    }

    public SourceText Source { get; }

    public int Length { get; }

    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    public char this[int index] => _chars[index];

    /// <summary>Folds a text; what a word processor left in it is no part of the view.</summary>
    public static FoldedText From(SourceText source, ImmutableArray<TextSpan> leftOut = default)
    {
        var text = source.AsSpan();
        var chars = GC.AllocateUninitializedArray<char>(text.Length);
        int[]? origins = null;
        var length = 0;
        ReadOnlySpan<TextSpan> parts = leftOut.IsDefault ? [] : leftOut.AsSpan();
        var next = 0;
        var leftOutAt = parts.IsEmpty ? -1 : parts[0].Start;
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var folded = CharacterFolding.FoldAlone(text[i]);
            if (folded == '\0' || i == leftOutAt)
            {
                if (PartAt(text, i, i == leftOutAt ? parts[next] : default) is > 0 and var dropped)
                {
                    origins ??= Identity(text.Length, length);
                    if (i == leftOutAt)
                    {
                        next++;
                        leftOutAt = next < parts.Length ? parts[next].Start : -1;
                    }

                    i += dropped - 1;
                    continue;
                }

                folded = SourceText.IsLineBreak(text[i]) ? '\n' : CharacterFolding.Fold(text[i]);
                folded = folded == '"' ? (isQuoted ? '”' : '“') : folded;
                isQuoted = folded switch { '“' => true, '”' or '\n' => false, _ => isQuoted };
            }

            chars[length] = folded;
            if (origins is not null)
            {
                origins[length] = i;
            }

            length++;
        }

        return new FoldedText(source, chars, length, origins);
    }

    public ReadOnlySpan<char> Slice(int start, int end) => _chars.AsSpan(start, end - start);

    /// <summary>Source offset of a folded offset; the folded end maps to the source's end.</summary>
    public int ToSource(int index)
    {
        if (_origins is null)
        {
            return index;
        }

        return index < Length ? _origins[index] : Source.Length;
    }

    /// <summary>Source span of a folded range: from its first character to behind its last, so that dropped blanks around it stay outside.</summary>
    public TextSpan ToSource(int start, int end)
    {
        if (_origins is null)
        {
            return TextSpan.FromBounds(start, end);
        }

        var from = ToSource(start);
        return end <= start ? new TextSpan(from, 0) : TextSpan.FromBounds(from, _origins[end - 1] + 1);
    }

    /// <summary>The folded offset of the first folded character at or behind a source offset.</summary>
    public int FromSource(int position)
    {
        if (_origins is null)
        {
            return position;
        }

        // No more can be left out before it than is left out of the whole text.
        var low = Math.Clamp(position - (Source.Length - Length), 0, Length);
        var index = Array.BinarySearch(_origins, low, Math.Clamp(position + 1, low, Length) - low, position);
        return index >= 0 ? index : ~index;
    }

    /// <summary>The length of what is left out at an offset: a part that is no text, a watermark, a character without meaning; 0 where the text goes on.</summary>
    private static int PartAt(ReadOnlySpan<char> text, int at, TextSpan leftOut)
    {
        if (!leftOut.IsEmpty)
        {
            return leftOut.Length;
        }

        return IsNoise(text, at) ? 1 : text[at] is >= 'a' and <= 'z' ? WatermarkAt(text, at) : 0;
    }

    /// <summary>The length of the watermark that begins at an offset; 0 when none does.</summary>
    private static int WatermarkAt(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || !CharacterFolding.IsIdeograph(text[at - 1]))
        {
            return 0;
        }

        var end = at;
        while (end < text.Length && text[end] is >= 'a' and <= 'z')
        {
            end++;
        }

        return end - at >= ShortestWatermark && end < text.Length && CharacterFolding.IsIdeograph(text[end]) ? end - at : 0;
    }

    private static int[] Identity(int capacity, int length)
    {
        var origins = GC.AllocateUninitializedArray<int>(capacity); // written up to the folded length, and read no further
        for (var i = 0; i < length; i++)
        {
            origins[i] = i;
        }

        return origins;
    }

    /// <summary>
    /// A character that carries no meaning: zero-width ones always, the \n of a \r\n, and a single blank where at least one neighbour is
    /// Chinese (2025 年, 法治 政府). A wider gap stays: it separates the fields of a metadata line, or a number is missing there.
    /// </summary>
    private static bool IsNoise(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        if (c is '\n')
        {
            return i > 0 && text[i - 1] == '\r';
        }

        if (c is (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF' or '\u00AD')
        {
            return true;
        }

        if (c is not (' ' or '\u00A0' or '\u202F' or (>= '\u2000' and <= '\u200A')) || i == 0 || i + 1 >= text.Length)
        {
            return false;
        }

        char before = text[i - 1], after = text[i + 1];
        if (char.IsWhiteSpace(before) || char.IsWhiteSpace(after))
        {
            return false;
        }

        return CharacterFolding.IsChinese(before)
            ? CharacterFolding.IsChinese(after) || char.IsDigit(after)
            : CharacterFolding.IsChinese(after) && char.IsDigit(before);
    }
}
