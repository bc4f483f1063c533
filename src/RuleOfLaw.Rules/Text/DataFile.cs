using System.Reflection;

namespace RuleOfLaw.Rules.Text;

/// <summary>
/// Reads the library's data files: UTF-8 CSV with a header row, embedded under their file names. Lines starting with # are comments;
/// a field with a comma or a quotation mark stands in quotation marks (RFC 4180, but without line breaks in fields).
/// </summary>
internal static class DataFile
{
    public const char ListSeparator = ';';

    public const StringSplitOptions ListOptions = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>A file's rows; of this library's files unless another assembly is named. To be read one by one and not kept.</summary>
    public static IEnumerable<DataRow> Read(string name, Assembly? assembly = null)
    {
        using var text = new BorrowedText(name, assembly);
        string?[]? above = null;
        var number = 0;
        for (int start = 0, end; start < text.Span.Length; start = end + 1)
        {
            number++;
            end = LineEnd(text.Span, start);
            if (end == start || text.Span[start] is '#' or '\r')
            {
                continue;
            }

            var row = new DataRow(text, start, end, above ?? []);
            if (above is null)
            {
                above = new string?[row.Count]; // the header
                continue;
            }

            yield return row.Count == above.Length ? row : throw new InvalidDataException($"{name}, line {number}: {row.Count} fields where the header has {above.Length}.");
        }
    }

    /// <summary>Splits a list field: terms are separated by semicolons.</summary>
    public static string[] List(string field) => field.Split(ListSeparator, ListOptions);

    private static int LineEnd(ReadOnlySpan<char> text, int start) => text[start..].IndexOf('\n') is >= 0 and var length ? start + length : text.Length;
}
