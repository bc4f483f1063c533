using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>What a word of a sentence tells of the figures behind it.</summary>
internal enum FigureCue
{
    /// <summary>They are of several years, or of all so far.</summary>
    Cumulative,

    /// <summary>They are of the whole year or the whole area.</summary>
    WholeYear,

    /// <summary>They are of a season.</summary>
    PartOfYear,

    /// <summary>They are of one occasion.</summary>
    Occasion,

    /// <summary>They are changes.</summary>
    Change,

    /// <summary>They are parts (其中).</summary>
    Part,

    /// <summary>月, which makes them of a part of the year where it has a number.</summary>
    Month,
}

/// <summary>The words of a sentence that tell what its figures are of, found once for all of them.</summary>
internal sealed class FigureCues
{
    private static readonly CueWords[] Entries =
    [
        new(FigureCue.Cumulative, ["累计", "以来", "截至", "截止", "近三年", "近两年", "近五年", "历年", "目前", "现有", "共有", "至今"]),
        new(FigureCue.WholeYear, ["全年", "今年", "本年", "年内", "一年来", "全镇", "全县", "全区", "全市", "全乡"]),
        new(FigureCue.PartOfYear, ["上半年", "下半年", "季度", "上旬", "中旬", "下旬", "期间", "春节", "汛期", "暑期", "寒假"]),
        new(FigureCue.Occasion, ["当天", "当日", "活动中", "现场", "专项行动", "宣传日", "宣传周", "宣传月", "单次", "每次", "每场"]),
        new(FigureCue.Change, ["同比", "环比", "增长", "增加", "减少", "下降", "提高", "上升", "压减", "缩短", "提升"]),
        new(FigureCue.Part, ["其中"]),
        new(FigureCue.Month, ["月"]),
    ];

    private static readonly WordSet Words = [.. Entries.SelectMany(entry => entry.Words)];
    private static readonly Meaning[] Meanings = [.. Entries.SelectMany(entry => entry.Words.Select(word => new Meaning(entry.Cue, word.Length)))];

    private readonly List<(FigureCue Cue, int Start, int End)> _found = [];

    /// <summary>Finds the words of a range. No two of them begin at one place.</summary>
    public void Read(ReadOnlySpan<char> text, int start, int end)
    {
        _found.Clear();
        text = text[..end];
        for (var at = Words.NextIn(text, start, out var number); at >= 0; at = Words.NextIn(text, at + 1, out number))
        {
            var (cue, length) = Meanings[number];
            _found.Add((cue, at, at + length));
        }
    }

    /// <summary>Whether a word stands in a range.</summary>
    public bool Any(FigureCue cue, int start, int end) => Last(cue, end) >= start;

    /// <summary>Where the last of a kind begins that ends before an offset; -1 where none does.</summary>
    public int Last(FigureCue cue, int end)
    {
        for (var i = _found.Count - 1; i >= 0; i--)
        {
            if (_found[i].Cue == cue && _found[i].End <= end)
            {
                return _found[i].Start;
            }
        }

        return -1;
    }

    private sealed record CueWords(FigureCue Cue, string[] Words);

    private sealed record Meaning(FigureCue Cue, int Length);
}
