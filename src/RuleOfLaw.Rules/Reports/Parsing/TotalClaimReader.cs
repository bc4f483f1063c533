using System.Collections.Immutable;
using RuleOfLaw.Rules.Text;
using static RuleOfLaw.Rules.Text.WordSearch;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Finds claims of all or nothing in the results, and the figure that tells of how many.</summary>
internal sealed class TotalClaimReader(ReadingContext context)
{
    private const int LongestSubject = 16;

    /// <summary>What 零 denies as a result; 零距离, 零容忍 and the like are no claims.</summary>
    private static readonly string[] Denied =
        ["上访", "信访", "纠错", "败诉", "事故", "投诉", "复议", "发生", "差错", "失误", "案件", "发案", "伤亡", "非访", "越级", "撤销", "违法", "诉讼", "命案", "举报", "违纪", "积案", "进京", "集访", "新增", "延误", "积压", "超期", "死亡", "差评"];

    /// <summary>What 全部 claims as reached: 全部按期办结; 全部工作人员 claims nothing.</summary>
    private static readonly string[] Reached =
        ["按期", "按时", "如期", "办结", "答复", "整改", "完成", "化解", "达标", "持证", "合格", "及格", "通过", "兑现", "到位", "建成", "落实", "取得"];

    /// <summary>Units of amounts that are no base of a claim.</summary>
    private static readonly string[] NoBase = ["%", "元", "分", "年", "天", "小时", "个小时", "个月", "日", "学时", "倍"];

    public ImmutableArray<TotalClaim> Read()
    {
        var claims = ImmutableArray.CreateBuilder<TotalClaim>();
        Sentence? before = null;
        foreach (var (sentence, draft) in context.SentenceDrafts)
        {
            if (sentence.Content == ContentKind.Results)
            {
                Find(sentence, draft, before, claims);
            }

            before = sentence;
        }

        return claims.ToImmutable();
    }

    private void Find(Sentence sentence, in SentenceDraft draft, Sentence? before, ImmutableArray<TotalClaim>.Builder claims)
    {
        foreach (var figure in context.FiguresIn(sentence.Span))
        {
            if (figure is { Unit: "%", Value: 100, Comparison: FigureComparison.None } && context.Text.FromSource(figure.Span.Start) is var at && RateName(at, draft.Start) is > 0 and var length)
            {
                Add(sentence, before, draft.Start, at - length, context.Text.FromSource(figure.Span.End), claims);
            }
        }

        var text = context.Text.Slice(draft.Start, draft.End);
        for (var i = NextWord(text, 0); i >= 0; i = NextWord(text, i + 1))
        {
            if (text[i..].StartsWith("全覆盖") && !GoesOn(text[(i + 3)..]))
            {
                Add(sentence, before, draft.Start, draft.Start + i, draft.Start + i + 3, claims);
            }
            else if (text[i..].StartsWith("全部") && StartsWithAny(text[(i + 2)..], Reached))
            {
                Add(sentence, before, draft.Start, draft.Start + i, draft.Start + i + 4, claims);
            }
            else if (text[i] == '零' && Denies(text[(i + 1)..]) is > 0 and var denied)
            {
                Add(sentence, before, draft.Start, draft.Start + i, draft.Start + i + 1 + denied, claims);
            }
        }
    }

    private static int NextWord(ReadOnlySpan<char> text, int from) => text[from..].IndexOfAny('全', '零') is >= 0 and var next ? from + next : -1;

    /// <summary>The length of …率, with 达到, 为 and the like behind it, directly before a figure; 0 when it is no rate's.</summary>
    private int RateName(int at, int start)
    {
        var before = context.Text.Slice(Math.Max(start, at - LongestSubject), at);
        var rate = before.LastIndexOf('率');
        var share = before.LastIndexOf('占');
        var name = Math.Max(rate, share);
        return name >= 0 && before[name..].IndexOfAny(",;、") < 0 && before.Length - name <= 5 ? before.Length - Math.Max(0, before[..name].LastIndexOfAny(",;、。") + 1) : 0;
    }

    /// <summary>全覆盖 as what is aimed at, or as the name of a campaign.</summary>
    private static bool GoesOn(ReadOnlySpan<char> behind) =>
        behind.StartsWith("行动") || behind.StartsWith("工作") || behind.StartsWith("目标") || behind.StartsWith("检查") || behind.StartsWith("排查") || behind.StartsWith("培训") || behind.StartsWith("要求") || behind.StartsWith("宣传");

    private static int Denies(ReadOnlySpan<char> behind)
    {
        foreach (var word in Denied)
        {
            if (behind.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }

    /// <summary>力争…率100%, 力争零事故: aimed at, not reached.</summary>
    private bool IsAim(int start, int end)
    {
        var before = context.Text.Slice(start, end);
        before = before[(before.LastIndexOfAny(",;。:") + 1)..];
        return before.IndexOf("力争") >= 0 || before.IndexOf("争取") >= 0 || before.IndexOf("目标") >= 0;
    }

    private void Add(Sentence sentence, Sentence? before, int sentenceStart, int start, int end, ImmutableArray<TotalClaim>.Builder claims)
    {
        if (IsAim(sentenceStart, end))
        {
            return;
        }

        var span = context.Text.ToSource(start, end);
        claims.Add(new TotalClaim
        {
            Span = span,
            Item = sentence.Item,
            Content = sentence.Content,
            Claim = context.Text.Slice(start, end).ToString(),
            Base = BaseIn(sentence, span) ?? RelatedBase(before, start, end),
        });
    }

    /// <summary>A counted amount in the claim's own sentence.</summary>
    private Figure? BaseIn(Sentence sentence, TextSpan claim)
    {
        foreach (var figure in context.FiguresIn(sentence.Span))
        {
            if (Array.IndexOf(NoBase, figure.Unit) < 0 && !claim.OverlapsWith(figure.Span))
            {
                return figure;
            }
        }

        return null;
    }

    /// <summary>A figure of the sentence before that is about the claim's own subject: they share a word.</summary>
    private Figure? RelatedBase(Sentence? before, int start, int end)
    {
        if (before is null)
        {
            return null;
        }

        var subject = context.Text.Slice(Math.Max(0, start - LongestSubject), end);
        var pause = subject.LastIndexOfAny(",。;\n");
        subject = pause < 0 ? subject : subject[(pause + 1)..];
        foreach (var figure in context.FiguresIn(before.Span))
        {
            if (Array.IndexOf(NoBase, figure.Unit) < 0 && (SharesWord(subject, figure.Subject) || SharesWord(subject, Counted(figure))))
            {
                return figure;
            }
        }

        return null;
    }

    /// <summary>What stands behind the unit: 全乡有12个|行政村.</summary>
    private ReadOnlySpan<char> Counted(Figure figure)
    {
        var at = context.Text.FromSource(figure.Span.End);
        var behind = context.Text.Slice(at, Math.Min(context.Text.Length, at + LongestSubject));
        var stop = behind.IndexOfAny(",;:。、(\n");
        return stop < 0 ? behind : behind[..stop];
    }

    private static bool SharesWord(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        for (var i = 0; i + 2 < first.Length; i++)
        {
            if (second.IndexOf(first.Slice(i, 3)) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
