using System.Globalization;

namespace RuleOfLaw.Rules.Documents.Reading.Pdf;

/// <summary>
/// Looks through a PDF's objects for what would keep the library from coming back: it follows page trees, name trees and references to references
/// wherever they lead. Trees with more branches than any report has, and references to nothing but references, are refused; the name trees of link
/// targets, which no text needs, are put out of its sight.
/// </summary>
internal static class PdfStructure
{
    private const int LongestName = 64;

    /// <summary>Looks through a whole file.</summary>
    /// <param name="file">The file's bytes; link targets are renamed in them.</param>
    /// <param name="budget">What the file may have.</param>
    public static void GuardFile(Span<byte> file, PdfBudget budget)
    {
        Guard(file, budget);
        var rest = (ReadOnlySpan<byte>)file;
        for (var at = rest.IndexOf("obj"u8); at >= 0; at = rest.IndexOf("obj"u8))
        {
            rest = rest[(at + 3)..];
            var next = rest;
            if (SkipNumber(ref next) && SkipNumber(ref next) && SkipBlanks(next) is [(byte)'R', ..])
            {
                throw budget.Exceed();
            }
        }
    }

    /// <summary>Looks through objects.</summary>
    /// <param name="objects">The bytes; link targets are renamed in them.</param>
    /// <param name="budget">What the file may have.</param>
    public static void Guard(Span<byte> objects, PdfBudget budget)
    {
        Span<byte> name = stackalloc byte[LongestName];
        for (var at = objects.IndexOf((byte)'/'); at >= 0;)
        {
            objects = objects[(at + 1)..];
            var length = ReadName(objects, name, out var end);
            if (name[..length].SequenceEqual("Kids"u8))
            {
                CountKids(objects[end..], budget);
            }
            else if (end > 0 && name[..length].SequenceEqual("Dests"u8))
            {
                objects[end - 1] = objects[end - 1] == (byte)'4' ? (byte)'5' : (byte)'4';
            }

            objects = objects[end..];
            at = objects.IndexOf((byte)'/');
        }
    }

    /// <summary>A list of branches that stands elsewhere cannot be counted here; programs write it in place.</summary>
    private static void CountKids(ReadOnlySpan<byte> objects, PdfBudget budget)
    {
        objects = SkipBlanks(objects);
        if (objects is not [(byte)'[', ..])
        {
            if (objects is [>= (byte)'0' and <= (byte)'9', ..])
            {
                throw budget.Exceed();
            }

            return;
        }

        var end = objects.IndexOf((byte)']');
        foreach (var b in end < 0 ? objects : objects[..end])
        {
            if (b == (byte)'R')
            {
                budget.Kid();
            }
        }
    }

    /// <summary>Reads a name, its escapes (#41 for A) resolved; a longer one than any looked for is cut.</summary>
    private static int ReadName(ReadOnlySpan<byte> objects, Span<byte> name, out int end)
    {
        var length = 0;
        for (end = 0; end < objects.Length && !IsDelimiter(objects[end]) && length < name.Length; length++)
        {
            if (objects[end] == (byte)'#' && end + 2 < objects.Length
                && byte.TryParse(objects.Slice(end + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var escaped))
            {
                name[length] = escaped;
                end += 3;
            }
            else
            {
                name[length] = objects[end++];
            }
        }

        return length;
    }

    private static bool SkipNumber(ref ReadOnlySpan<byte> objects)
    {
        objects = SkipBlanks(objects);
        var length = objects.IndexOfAnyExcept("0123456789+-."u8);
        objects = objects[Math.Max(0, length)..];
        return length > 0;
    }

    private static ReadOnlySpan<byte> SkipBlanks(ReadOnlySpan<byte> objects)
    {
        while (objects is [(byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0 or (byte)'%', ..])
        {
            var length = objects[0] == (byte)'%' ? objects.IndexOfAny("\r\n"u8) : 1;
            objects = length < 0 ? [] : objects[length..];
        }

        return objects;
    }

    private static bool IsDelimiter(byte b) =>
        b is 0 or (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or (byte)'/' or (byte)'[' or (byte)']' or (byte)'<' or (byte)'>' or (byte)'(' or (byte)')'
            or (byte)'{' or (byte)'}' or (byte)'%';
}
