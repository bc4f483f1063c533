using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>How a title was recognised.</summary>
internal enum TitleMatch
{
    None,
    Official,
    Nickname,
    Misquote,
}

/// <summary>Finds the law that a title names or means: by its official titles, its everyday forms, its known misquotes, and by likeness.</summary>
internal sealed class LawIndex
{
    private readonly Dictionary<string, (Law Law, TitleMatch Match)> _byTitle;
    private readonly List<(string Title, Law Law)> _official;

    private LawIndex(ImmutableArray<Law> laws, ImmutableArray<Plan> plans)
    {
        Laws = laws;
        Plans = plans;
        PlanNames = [.. plans.SelectMany(plan => plan.Aliases.Prepend(plan.Name)).Distinct(StringComparer.Ordinal)];
        _byTitle = new(laws.Sum(law => 1 + law.Nicknames.Length + law.Misquotes.Length), StringComparer.Ordinal);
        _official = new(laws.Length);
        foreach (var law in laws)
        {
            _byTitle[Normalize(law.ShortTitle)] = (law, TitleMatch.Official);
            _official.Add((Normalize(law.ShortTitle), law));
        }

        foreach (var law in laws)
        {
            Add(law.Nicknames, law, TitleMatch.Nickname);
            Add(law.Misquotes, law, TitleMatch.Misquote);
        }
    }

    public ImmutableArray<Law> Laws { get; }

    public ImmutableArray<Plan> Plans { get; }

    /// <summary>The names and aliases of the plans.</summary>
    public WordSet PlanNames { get; }

    public static LawIndex Load()
    {
        var laws = ImmutableArray.CreateBuilder<Law>();
        foreach (var row in DataFile.Read("laws.csv"))
        {
            laws.Add(new Law
            {
                Title = row[0],
                ShortTitle = row[0].Replace("中华人民共和国", string.Empty, StringComparison.Ordinal),
                Kind = row[1],
                Since = ParseDate(row[2]),
                Ended = ParseDate(row[4]),
                ReplacedBy = row[5].Length > 0 ? row[5] : null,
                Nicknames = ImmutableCollectionsMarshal.AsImmutableArray(row.List(6)),
                Misquotes = ImmutableCollectionsMarshal.AsImmutableArray(row.List(7)),
                Source = row[8],
            });
        }

        var plans = ImmutableArray.CreateBuilder<Plan>();
        foreach (var row in DataFile.Read("plans.csv"))
        {
            plans.Add(new Plan(
                CharacterFolding.Fold(row[0]),
                [.. row.List(1).Select(CharacterFolding.Fold)],
                int.Parse(row[2], CultureInfo.InvariantCulture),
                int.Parse(row[3], CultureInfo.InvariantCulture)));
        }

        return new LawIndex(laws.DrainToImmutable(), plans.ToImmutable());
    }

    /// <summary>Folded, without 中华人民共和国, title marks and a trailing bracket (（试行）, （2021年修订）).</summary>
    public static string Normalize(string title)
    {
        var text = CharacterFolding.Fold(title).Replace("中华人民共和国", string.Empty, StringComparison.Ordinal).Trim();
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        return bracket > 0 && text[^1] == ')' ? text[..bracket] : text;
    }

    /// <summary>The law of a title that is written in the list as it is.</summary>
    public (Law? Law, TitleMatch Match) Find(string title) => FindNormalized(Normalize(title));

    /// <summary>The same for a title that is normalised already.</summary>
    public (Law? Law, TitleMatch Match) FindNormalized(string title) =>
        _byTitle.TryGetValue(title, out var found) ? (found.Law, found.Match) : (null, TitleMatch.None);

    /// <summary>
    /// The law that an unknown title most likely means: its head dropped, one or two characters off, or its words swapped. Only one law may be
    /// that near, and the ending (法, 条例, 规定) must be the same, for 《未成年人保护条例》 of a province is no misquote of the 保护法.
    /// </summary>
    public Law? FindNearest(string title)
    {
        var text = Normalize(title);
        if (text.Length < 4)
        {
            return null;
        }

        Law? nearest = null;
        var best = int.MaxValue;
        var unique = false;
        foreach (var (official, law) in _official)
        {
            var distance = Distance(text, official);
            if (distance < best)
            {
                (nearest, best, unique) = (law, distance, true);
            }
            else if (distance == best)
            {
                unique = false;
            }
        }

        return best < int.MaxValue && unique ? nearest : null;
    }

    /// <summary>Number of characters that are off; <see cref="int.MaxValue"/> when the two are not alike.</summary>
    private static int Distance(string title, string official)
    {
        if (Ending(title) != Ending(official))
        {
            return int.MaxValue;
        }

        var gap = official.Length - title.Length;
        if (gap is > 0 and <= 4 && title.Length >= 5 && official.EndsWith(title, StringComparison.Ordinal))
        {
            return gap;
        }

        if (gap == 0 && title.Length >= 6 && Sorted(title).AsSpan().SequenceEqual(Sorted(official)))
        {
            return 2;
        }

        var allowed = title.Length >= 8 ? 2 : title.Length >= 5 ? 1 : 0;
        if (Math.Abs(gap) > allowed)
        {
            return int.MaxValue;
        }

        var edits = EditDistance(title, official);
        return edits <= allowed ? edits : int.MaxValue;
    }

    private static char Ending(string title) => title[^1];

    private static char[] Sorted(string title)
    {
        var chars = title.ToCharArray();
        Array.Sort(chars);
        return chars;
    }

    private static int EditDistance(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j - 1], row[j]) + 1);
            }
        }

        return row[b.Length];
    }

    private static DateOnly? ParseDate(string text) =>
        text.Length > 0 ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private void Add(ImmutableArray<string> titles, Law law, TitleMatch match)
    {
        foreach (var title in titles)
        {
            _byTitle.TryAdd(Normalize(title), (law, match));
        }
    }
}
