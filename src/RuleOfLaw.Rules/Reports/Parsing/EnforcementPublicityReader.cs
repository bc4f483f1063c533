using System.Collections.Immutable;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;
using static RuleOfLaw.Rules.Text.WordSearch;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>
/// Finds acts that tie enforcement to publicity, and whether a figure or a case makes them concrete: named as such (以案释法), told as one deed (边检查边讲法,
/// 检查时…讲解), or cases of the year made into lessons. Plans and problems are no acts.
/// </summary>
internal static class EnforcementPublicityReader
{
    /// <summary>How far behind the occasion the lesson may stand (own choice).</summary>
    private const int LessonWithin = 32;

    private const int LongestDeed = 4;

    private static readonly WordSet Cases = ["当事人", "一起", "典型案例", "案件中", "案为例"];

    /// <summary>Words of enforcement, one of which the sentence has: a lesson after a settled dispute is none of it.</summary>
    private static readonly MarkedWords Enforcement = new("执罚查案检", ["执法", "处罚", "查处", "立案", "罚款", "案件", "检查", "巡查", "办案", "抽检", "稽查", "每查", "每罚"]);

    /// <summary>Words by which enforcement is the occasion of what follows.</summary>
    private static readonly WordSet Occasions =
    [
        "检查时", "检查中", "检查现场", "检查过程", "检查的同时", "检查同时", "巡查时", "巡查中", "巡查过程", "夜查时", "夜查中", "执法时", "执法中", "执法现场", "执法过程", "执法的同时", "执法同时",
        "办案时", "办案中", "办案现场", "办案过程", "处罚时", "处罚后", "处罚的同时", "查处时", "查处后", "立案后", "结案后", "结案时", "办结后", "抽检时", "整治中", "纠违时",
        "每办", "每查", "每起", "每案", "每宗", "每罚", "逐案", "案发", "事发", "罚后", "罚没后",
        "当场讲", "当场普法", "当场释法", "当场说法", "当场说理", "现场讲解", "现场讲法", "现场释法", "现场说法", "现场说理",
    ];

    private static readonly MarkedWords Lessons = new(
        "讲普释说课警卡纸宣袋条坝堂",
        ["讲法", "讲解", "讲评", "宣讲", "普法", "释法", "说法", "说理", "讲清", "讲明", "讲透", "讲案", "开讲", "法治课", "警示教育", "提示卡", "明白纸", "明白卡", "宣传单", "宣传册", "口袋书", "法条", "院坝会", "上一课", "开课", "一堂"]);

    private static readonly WordSet Compiling = ["编成", "编写", "选编", "汇编", "编印", "改编", "拍成", "制成", "做成", "整理成", "制作成"];

    private static readonly WordSet Telling = ["宣讲", "巡讲", "开讲", "讲解", "播放", "展播", "推送", "发放", "张贴", "进村", "进企", "进校"];

    public static ImmutableArray<EnforcementPublicity> Read(ReadingContext context)
    {
        var acts = ImmutableArray.CreateBuilder<EnforcementPublicity>();
        foreach (var hit in context.Hits.All(Vocabulary.PublicityAct))
        {
            if (context.SentenceAt(hit.Start) is { } sentence)
            {
                Add(context, sentence, hit.Start, hit.End, acts);
            }
        }

        foreach (var (sentence, draft) in context.SentenceDrafts)
        {
            if (FindDeed(context.Text.Slice(draft.Start, draft.End)) is var (start, end) && end > start)
            {
                Add(context, sentence, draft.Start + start, draft.Start + end, acts);
            }
        }

        acts.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return acts.ToImmutable();
    }

    private static void Add(ReadingContext context, Sentence sentence, int start, int end, ImmutableArray<EnforcementPublicity>.Builder acts)
    {
        if (sentence.Content is ContentKind.Shortfalls or ContentKind.Plan)
        {
            return;
        }

        acts.Add(new EnforcementPublicity
        {
            Span = context.Text.ToSource(start, end),
            Item = sentence.Item,
            Content = sentence.Content,
            Act = context.Text.Slice(start, end).ToString(),
            Figure = context.NearestFigure(sentence.Span, context.Text.ToSource(start)),
            HasCase = Cases.IsIn(sentence.Text),
        });
    }

    /// <summary>The act that a sentence tells without a name of its own; empty where there is none.</summary>
    private static (int Start, int End) FindDeed(ReadOnlySpan<char> text)
    {
        if (!Enforcement.IsIn(text))
        {
            return (0, 0);
        }

        if (FindWhile(text) is var (start, end) && end > start)
        {
            return (start, end);
        }

        foreach (var occasion in Lessons.IsIn(text) ? Occasions.In(text) : [])
        {
            var at = text.IndexOf(occasion);
            if (at >= 0 && FindLesson(text[at..Math.Min(text.Length, at + occasion.Length + LessonWithin)]) is > 0 and var length)
            {
                return (at, at + length);
            }
        }

        var cases = text.IndexOf("案例");
        return cases >= 0 && ContainsAny(text, Compiling) && ContainsAny(text[cases..], Telling) ? (cases, cases + 2) : (0, 0);
    }

    /// <summary>边巡查边讲法: enforcement and lesson in one breath.</summary>
    private static (int Start, int End) FindWhile(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('边'); at >= 0 && at + 3 < text.Length;)
        {
            var behind = text[(at + 1)..];
            var second = behind[..Math.Min(behind.Length, LongestDeed + 1)].IndexOf('边');
            if (second >= 2 && Enforcement.IsIn(behind[..second]) && second + 1 < behind.Length && "讲普宣释说教解".Contains(behind[second + 1], StringComparison.Ordinal))
            {
                return (at, at + second + 3);
            }

            var next = behind.IndexOf('边');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return (0, 0);
    }

    /// <summary>Where the first word of a lesson ends, in the clauses up to a semicolon; 0 when there is none.</summary>
    private static int FindLesson(ReadOnlySpan<char> text)
    {
        var stop = text.IndexOf(';');
        text = stop < 0 ? text : text[..stop];
        foreach (var lesson in Lessons.In(text))
        {
            var at = text.IndexOf(lesson);
            if (at >= 0)
            {
                return at + lesson.Length;
            }
        }

        return 0;
    }
}
