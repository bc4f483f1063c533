using System.Globalization;
using System.Text;

namespace RuleOfLaw.Rules.Benchmarks.Workload;

/// <summary>
/// Reports of an invented town, written from a grammar: the same seed gives the same text. They have what costs a reader time, figures,
/// laws, problems, measures and duties in the density of published reports, and now and then a fault; nobody should read them.
/// </summary>
public static class SyntheticReport
{
    /// <summary>Characters of a report of usual size: that of the model report.</summary>
    public const int UsualLength = 5_000;

    /// <summary>One item in so many has a fault, one in so many stands empty, one chapter in so many is left out.</summary>
    private const int FaultIn = 6, EmptyIn = 60, MissingIn = 40;

    private const string Numerals = "一二三四五六七八九";

    /// <summary>The chapters: results in headed items of some sentences, problems and measures one an item, duties in one paragraph.</summary>
    private static readonly Chapter[] Chapters =
    [
        new("主要举措和成效", "results", Share: 0.66, HasItems: true, HasHeadings: true),
        new("党政主要负责人履行推进法治建设第一责任人职责情况", "duty", Share: 0.10, HasItems: false, HasHeadings: false),
        new("存在的不足和原因", "problem", Share: 0.12, HasItems: true, HasHeadings: false),
        new("2025年工作安排", "plan", Share: 0.12, HasItems: true, HasHeadings: false),
    ];

    /// <summary>Writes a report.</summary>
    /// <param name="seed">Chooses its content.</param>
    /// <param name="length">Characters to come to, about.</param>
    /// <returns>The text.</returns>
    public static string Write(int seed, int length = UsualLength)
    {
        var random = new Random(seed);
        var text = new StringBuilder(length + 200);
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["year"] = "2024", ["lastyear"] = "2023" };
        var (county, town) = (values["county"], values["town"]) = (Place("县"), Place("镇"));
        text.Append(CultureInfo.InvariantCulture, $"{town}2024年法治政府建设年度报告\n\n");
        Append("intro", random.Next());
        text.Append('\n');
        var rest = Math.Max(0, length - text.Length - 80);
        for (var i = 0; i < Chapters.Length; i++)
        {
            if (random.Next(MissingIn) == 0)
            {
                continue;
            }

            text.Append(CultureInfo.InvariantCulture, $"{Numerals[i]}、{Chapters[i].Title}\n");
            WriteChapter(text, Chapters[i], (int)(rest * Chapters[i].Share), values, random);
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{county}{town}人民政府\n2025年1月{random.Next(5, 26)}日\n");
        return text.ToString();

        void Append(string list, int index) => Grammar.Default.Append(text, list, index, values, random);

        string Place(string kind)
        {
            Append("place", random.Next());
            var name = text + kind;
            text.Clear();
            return name;
        }
    }

    /// <summary>Writes reports as files.</summary>
    /// <param name="folder">Where to; it is created.</param>
    /// <param name="count">How many.</param>
    public static void WriteFiles(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        for (var seed = 0; seed < count; seed++)
        {
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{seed:0000}.txt")), Write(seed));
        }
    }

    private static void WriteChapter(StringBuilder text, Chapter chapter, int length, Dictionary<string, string> values, Random random)
    {
        var (grammar, end) = (Grammar.Default, text.Length + length);
        var at = random.Next(grammar.Count(chapter.List));
        for (var item = 1; item == 1 || text.Length < end; item++)
        {
            if (chapter.HasItems)
            {
                text.Append('（');
                AppendNumeral(text, item);
                text.Append('）');
            }

            if (chapter.HasHeadings)
            {
                Append("heading", item - 1);
                text.Append('\n');
                if (random.Next(EmptyIn) == 0)
                {
                    continue;
                }

                if (random.Next(FaultIn) == 0)
                {
                    Append("fault", random.Next());
                }
            }

            var sentences = chapter.HasHeadings ? random.Next(3, 8) : chapter.HasItems ? 1 : grammar.Count(chapter.List);
            for (var i = 0; i < sentences; i++)
            {
                Append(chapter.List, at++);
            }

            text.Append('\n');
        }

        void Append(string list, int index) => grammar.Append(text, list, index, values, random);
    }

    /// <summary>1 to 9999 as an outline writes it.</summary>
    private static void AppendNumeral(StringBuilder text, int number)
    {
        var isOpen = false; // a zero inside is written once
        var hasHigher = false;
        foreach (var (unit, name) in ((int Unit, string Name)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                isOpen = hasHigher;
                continue;
            }

            if (isOpen)
            {
                text.Append('零');
                isOpen = false;
            }

            if (unit != 10 || digit != 1 || hasHigher)
            {
                text.Append(Numerals[digit - 1]);
            }

            text.Append(name);
            hasHigher = true;
        }
    }

    private sealed record Chapter(string Title, string List, double Share, bool HasItems, bool HasHeadings);
}
