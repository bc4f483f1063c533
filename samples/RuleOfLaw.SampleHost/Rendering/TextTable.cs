using System.Text;

namespace RuleOfLaw.SampleHost.Rendering;

/// <summary>
/// A table of aligned columns without frames, one line a row whatever the width: a row that is too long for the terminal is wrapped by it, and is
/// whole in a file. (The console library's table fits itself into the width instead, and never ends where its columns may not be narrowed.)
/// </summary>
internal sealed class TextTable(params ReadOnlySpan<(string Title, bool IsRight)> columns)
{
    private const string Gap = "  ";

    private readonly (string Title, bool IsRight)[] _columns = columns.ToArray();
    private readonly List<string[]> _rows = [];

    public void AddRow(params IEnumerable<string> cells) => _rows.Add([.. cells]);

    public void Write(TextWriter writer)
    {
        _rows.Insert(0, [.. _columns.Select(column => column.Title)]);
        var widths = _columns.Select((_, index) => _rows.Max(row => DisplayWidth.Of(row[index]))).ToArray();
        _rows.Insert(1, [.. widths.Select(width => new string('-', width))]);
        foreach (var row in _rows)
        {
            var line = new StringBuilder();
            for (var i = 0; i < row.Length; i++)
            {
                var padding = new string(' ', widths[i] - DisplayWidth.Of(row[i]));
                line.Append(i > 0 ? Gap : string.Empty).Append(_columns[i].IsRight ? padding + row[i] : row[i] + padding);
            }

            writer.WriteLine(line.ToString().TrimEnd());
        }
    }
}
