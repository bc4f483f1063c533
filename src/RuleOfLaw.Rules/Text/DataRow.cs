namespace RuleOfLaw.Rules.Text;

/// <summary>A row of a data file. Only fields that are asked for become strings; it can be read until the file has been read to its end.</summary>
/// <param name="text">The file.</param>
/// <param name="start">Where the row begins.</param>
/// <param name="end">Where it ends.</param>
/// <param name="above">For each column, the string last asked for: a field that repeats it is the same string, for many do.</param>
internal sealed class DataRow(BorrowedText text, int start, int end, string?[] above)
{
    /// <summary>How many fields it has.</summary>
    public int Count
    {
        get
        {
            var line = Line;
            var count = 0;
            for (var i = 0; i <= line.Length; i = FieldEnd(line, i) + 1)
            {
                count++;
            }

            return count;
        }
    }

    private ReadOnlySpan<char> Line => text.Span[start..end].TrimEnd('\r');

    /// <summary>A field.</summary>
    public string this[int column]
    {
        get
        {
            var field = Field(column);
            return above[column] is { } same && field.SequenceEqual(same) ? same : above[column] = Unquoted(field);
        }
    }

    /// <summary>A list field: terms separated by semicolons.</summary>
    public string[] List(int column)
    {
        var field = Field(column);
        if (field.IsEmpty)
        {
            return [];
        }

        var ranges = new Range[field.Count(DataFile.ListSeparator) + 1];
        var terms = new string[field.Split(ranges, DataFile.ListSeparator, DataFile.ListOptions)];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = Unquoted(field[ranges[i]]);
        }

        return terms;
    }

    private static string Unquoted(ReadOnlySpan<char> text) => text.ToString().Replace("\"\"", "\"", StringComparison.Ordinal);

    /// <summary>A field as it stands, without the quotation marks around it.</summary>
    private ReadOnlySpan<char> Field(int column)
    {
        var line = Line;
        var at = 0;
        for (var i = 0; i < column; i++)
        {
            at = FieldEnd(line, at) + 1;
        }

        var field = line[at..FieldEnd(line, at)];
        return field is ['"', .., '"'] ? field[1..^1] : field;
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
}
