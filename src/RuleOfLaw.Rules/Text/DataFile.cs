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
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Splits a list field: terms are separated by semicolons.</summary>
    public static string[] List(string field) => field.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static IEnumerable<string[]> Parse(string text, string name)
    {
        var columns = 0;
        var number = 0;
        foreach (var range in text.Split('\n'))
        {
            number++;
            var line = range.TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = SplitLine(line);
            if (columns == 0)
            {
                columns = fields.Length;
                continue;
            }

            if (fields.Length != columns)
            {
                throw new InvalidDataException($"{name}, line {number}: {fields.Length} fields where the header has {columns}.");
            }

            yield return fields;
        }
    }

    private static string[] SplitLine(string line)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
        {
            return line.Split(',');
        }

        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '"')
            {
                if (quoted && i + 1 < line.Length && line[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
