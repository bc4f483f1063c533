using System.Globalization;
using System.Text;

namespace RuleOfLaw.Rules.Benchmarks.Workload;

/// <summary>The lists of <c>grammar.txt</c>, and how their slots are filled.</summary>
internal sealed class Grammar
{
    private readonly Dictionary<string, List<Part[]>> _lists = new(StringComparer.Ordinal);

    private Grammar(TextReader reader)
    {
        List<Part[]>? list = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[')
            {
                _lists.Add(line.Trim('[', ']'), list = []);
                continue;
            }

            list!.Add([.. Parse(line)]);
        }
    }

    public static Grammar Default { get; } = Load();

    public int Count(string list) => _lists[list].Count;

    /// <summary>Appends a line of a list with its slots filled.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="list">The list.</param>
    /// <param name="index">The line; any number, it goes round.</param>
    /// <param name="values">Slots with one value for the whole report.</param>
    /// <param name="random">Chooses the others.</param>
    public void Append(StringBuilder text, string list, int index, Dictionary<string, string> values, Random random)
    {
        var lines = _lists[list];
        foreach (var part in lines[index % lines.Count])
        {
            switch (part)
            {
                case { List: null, High: 0 }:
                    text.Append(part.Text);
                    break;
                case { List: null }:
                    text.Append(CultureInfo.InvariantCulture, $"{random.Next(part.Low, part.High + 1)}");
                    break;
                default:
                    if (values.TryGetValue(part.List, out var value))
                    {
                        text.Append(value);
                    }
                    else
                    {
                        Append(text, part.List, random.Next(Count(part.List)), values, random);
                    }

                    break;
            }
        }
    }

    private static IEnumerable<Part> Parse(string line)
    {
        var at = 0;
        while (line.IndexOf('{', at) is >= 0 and var open)
        {
            var close = line.IndexOf('}', open);
            var slot = line[(open + 1)..close];
            yield return new Part(Text: line[at..open]);
            yield return char.IsAsciiDigit(slot[0]) && slot.Split('-') is [var low, var high]
                ? new Part(Low: int.Parse(low, CultureInfo.InvariantCulture), High: int.Parse(high, CultureInfo.InvariantCulture))
                : new Part(List: slot);
            at = close + 1;
        }

        yield return new Part(Text: line[at..]);
    }

    private static Grammar Load()
    {
        using var stream = typeof(Grammar).Assembly.GetManifestResourceStream("grammar.txt") ?? throw new InvalidOperationException("grammar.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return new Grammar(reader);
    }

    /// <summary>A piece of text, a number of a range, or a line of a list.</summary>
    private sealed record Part(string Text = "", int Low = 0, int High = 0, string? List = null);
}
