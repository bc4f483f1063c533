using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>Verbs of what is done with what a figure counts, by class, longest first; from measure-verbs.csv.</summary>
internal sealed class MeasureTable
{
    private const int ShortestNoun = 3;

    /// <summary>Words that end what stands before the measure: a body, a platform, an owner (数字平台全年受理…).</summary>
    private static readonly WordSet Starts = ["全年", "今年", "年内", "目前", "累计", "先后", "一年来"];

    /// <summary>What a matter is called at its stages.</summary>
    private static readonly string[] Kinds = ["申请", "案件"];

    /// <summary>Words before a noun that do not make another measure of it.</summary>
    private static readonly WordSet Fillers =
        ["共", "共计", "总计", "合计", "各类", "各种", "有关", "相关", "集中", "已", "新", "的", "了", "并", "还", "也", "全镇", "全乡", "全县", "全区", "全市", "全局", "全街道", "辖区"];

    private readonly string[] _classes; // of each verb
    private readonly WordSet _verbs;
    private readonly WordSet _longVerbs; // those of two characters and more, which come first

    private MeasureTable(MeasureVerb[] verbs)
    {
        _classes = Array.ConvertAll(verbs, static entry => entry.Class);
        _verbs = [.. verbs.Select(entry => entry.Verb)];
        _longVerbs = [.. verbs.Select(entry => entry.Verb).Where(verb => verb.Length > 1)];
    }

    public static MeasureTable Load() => new([.. DataFile.Read("measure-verbs.csv")
        .SelectMany(row => row.List(1).Select(verb => new MeasureVerb(verb, row[0])))
        .OrderByDescending(entry => entry.Verb.Length)]);

    /// <summary>What a figure's subject measures: the noun, and the class of its verb, empty where it has none; no noun where it is too short or half a clause.</summary>
    public (string Noun, string Deed) Of(string text)
    {
        var subject = AfterStart(text);
        var deed = string.Empty;
        for (var trimmed = true; trimmed;)
        {
            trimmed = TrimFiller(ref subject) | (deed.Length == 0 && TrimVerb(ref subject, ref deed));
        }

        subject = TrimKind(BeforeVerb(subject));
        return subject.Length >= ShortestNoun && !subject.ContainsAny("，,；;。") && subject.IndexOf("其中") < 0 ? (subject.Length == text.Length ? text : subject.ToString(), deed) : (string.Empty, string.Empty);
    }

    /// <summary>The class of the verb that a subject is nothing but (…申请58件，受理51件); null where it is anything else.</summary>
    public string? DeedOf(ReadOnlySpan<char> subject)
    {
        subject = AfterStart(subject);
        while (TrimFiller(ref subject))
        {
            // 共受理, 已办结: the verb behind the fillers
        }

        // The first given of the verbs that it begins with is the longest.
        return _longVerbs.NumberStarting(subject, out var length) is >= 0 and var number && length == subject.Length ? _classes[number] : null;
    }

    private static ReadOnlySpan<char> AfterStart(ReadOnlySpan<char> subject)
    {
        if (!Starts.IsIn(subject))
        {
            return subject;
        }

        var from = 0;
        foreach (var word in Starts)
        {
            var at = subject.LastIndexOf(word);
            from = at < 0 ? from : Math.Max(from, at + word.Length);
        }

        return subject[from..];
    }

    private static bool TrimFiller(ref ReadOnlySpan<char> subject)
    {
        if (Fillers.Starting(subject) is not { } filler)
        {
            return false;
        }

        subject = subject[filler.Length..];
        return true;
    }

    private bool TrimVerb(ref ReadOnlySpan<char> subject, ref string deed)
    {
        if (subject.Length < ShortestNoun || _verbs.NumberStarting(subject[..^ShortestNoun], out var length) is not (>= 0 and var number))
        {
            return false;
        }

        deed = _classes[number];
        subject = subject[length..];
        return true;
    }

    /// <summary>行政复议申请 and 行政复议案件 are one measure, told at two stages.</summary>
    private static ReadOnlySpan<char> TrimKind(ReadOnlySpan<char> noun)
    {
        foreach (var kind in Kinds)
        {
            if (noun.EndsWith(kind) && noun.Length - kind.Length > ShortestNoun)
            {
                return noun[..^kind.Length];
            }
        }

        return noun;
    }

    /// <summary>A noun that stands before its verb ends there (联合验收项目开展回访); verbs of one character are part of many nouns.</summary>
    private ReadOnlySpan<char> BeforeVerb(ReadOnlySpan<char> noun)
    {
        // Cut at one, it may still have a shorter one before that.
        while (noun.Length > ShortestNoun && _longVerbs.IndexOfFirstGiven(noun[ShortestNoun..]) is >= 0 and var at)
        {
            noun = noun[..(ShortestNoun + at)];
        }

        return noun;
    }

    private sealed record MeasureVerb(string Verb, string Class);
}
