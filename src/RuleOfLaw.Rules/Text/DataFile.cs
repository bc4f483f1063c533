using System.Buffers;
using System.Reflection;
using System.Text;

namespace RuleOfLaw.Rules.Text;

/// <summary>
/// Reads the library's data files: UTF-8 CSV with a header row, embedded under their file names. Lines starting with # are comments;
/// a field with a comma or a quotation mark stands in quotation marks (RFC 4180, but without line breaks in fields).
/// </summary>
internal static class DataFile
{
    public static IEnumerable<string[]> Read(string name, Assembly? assembly = null) => Parse(ReadText(name, assembly), name);

    /// <summary>A file's text; of this library's files unless another assembly is named.</summary>
    public static string ReadText(string name, Assembly? assembly = null)
    {
        using var stream = (assembly ?? typeof(DataFile).Assembly).GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library was built without its data file {name}.");
        var bytes = ArrayPool<byte>.Shared.Rent((int)stream.Length);
        var length = stream.ReadAtLeast(bytes, (int)stream.Length);
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        ArrayPool<byte>.Shared.Return(bytes);
        return text;
    }

    /// <summary>Splits a list field: terms are separated by semicolons.</summary>
    public static string[] List(string field) => field.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static IEnumerable<string[]> Parse(string text, string name)
    {
        string[]? above = null;
        var number = 0;
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            number++;
            end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            var line = text.AsSpan(start, end - start).TrimEnd('\r');
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            var fields = new string[CountFields(line)];
            Split(line, fields, above);
            if (above is not null)
            {
                yield return fields.Length == above.Length ? fields : throw new InvalidDataException($"{name}, line {number}: {fields.Length} fields where the header has {above.Length}.");
            }

            above = fields;
        }
    }

    private static int CountFields(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var start = 0; start <= line.Length; start = FieldEnd(line, start) + 1)
        {
            count++;
        }

        return count;
    }

    /// <summary>Splits a line into its fields; one that repeats the field above it is the same string, for many do.</summary>
    private static void Split(ReadOnlySpan<char> line, string[] fields, string[]? above)
    {
        var start = 0;
        for (var i = 0; i < fields.Length; i++)
        {
            var end = FieldEnd(line, start);
            var field = line[start..end];
            field = field is ['"', .., '"'] ? field[1..^1] : field;
            fields[i] = i < above?.Length && field.SequenceEqual(above[i]) ? above[i] : Unquote(field.ToString());
            start = end + 1;
        }
    }

    /// <summary>Where the field ends that begins at an offset: at the next comma outside quotation marks.</summary>
    private static int FieldEnd(ReadOnlySpan<char> line, int start)
    {
        var quoted = false;
        var i = start;
        while (i < line.Length && (quoted || line[i] != ','))
        {
            quoted ^= line[i] == '"';
            i++;
        }

        return i;
    }

    private static string Unquote(string field) => field.Replace("\"\"", "\"", StringComparison.Ordinal);
}
