using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Words that bound a quantity: 超过, 近 before it, 以上, 左右 behind it.</summary>
internal static class FigureBounds
{
    private static readonly BoundWord[] Leading =
    [
        new("不超过", FigureBound.Under), new("不少于", FigureBound.Over), new("不低于", FigureBound.Over), new("不小于", FigureBound.Over), new("不多于", FigureBound.Under),
        new("超过", FigureBound.Over), new("超出", FigureBound.Over), new("突破", FigureBound.Over), new("至少", FigureBound.Over), new("多于", FigureBound.Over),
        new("高于", FigureBound.Over), new("大于", FigureBound.Over), new("接近", FigureBound.Under), new("将近", FigureBound.Under), new("不足", FigureBound.Under),
        new("不满", FigureBound.Under), new("不到", FigureBound.Under), new("少于", FigureBound.Under), new("低于", FigureBound.Under), new("小于", FigureBound.Under),
        new("大约", FigureBound.About), new("大概", FigureBound.About), new("逾", FigureBound.Over), new("超", FigureBound.Over), new("近", FigureBound.Under), new("约", FigureBound.About),
        new("上", FigureBound.Over),
    ];

    private static readonly BoundWord[] Trailing =
    [
        new("及以上", FigureBound.Over), new("以上", FigureBound.Over), new("有余", FigureBound.Over), new("之多", FigureBound.Over), new("以内", FigureBound.Under),
        new("之内", FigureBound.Under), new("以下", FigureBound.Under), new("左右", FigureBound.About), new("上下", FigureBound.About),
    ];

    private static readonly WordSet LeadingWords = [.. Leading.Select(bound => bound.Word)];
    private static readonly WordSet TrailingWords = [.. Trailing.Select(bound => bound.Word)];

    /// <summary>The word of bound that ends where a number begins; of length 0 where there is none.</summary>
    public static (int Length, FigureBound Bound) Before(ReadOnlySpan<char> chars, int at)
    {
        foreach (var (word, bound) in LeadingWords.IsAtEnd(chars[..at]) ? Leading : [])
        {
            if (chars[..at].EndsWith(word) && IsBound(chars, at, word))
            {
                return (word.Length, bound);
            }
        }

        return default;
    }

    /// <summary>The word of bound that a text behind a quantity begins with; of length 0 where it begins with none.</summary>
    public static (int Length, FigureBound Bound) Behind(ReadOnlySpan<char> text) =>
        TrailingWords.NumberStarting(text, out var length) is >= 0 and var number ? (length, Trailing[number].Bound) : default;

    /// <summary>近 is no bound in 最近 and 附近, 上 only before 百, 千 and 万.</summary>
    private static bool IsBound(ReadOnlySpan<char> chars, int at, string word)
    {
        var before = at - word.Length > 0 ? chars[at - word.Length - 1] : '\n';
        return word switch
        {
            "近" => before is not ('最' or '附' or '邻' or '远' or '亲' or '靠' or '临' or '接'),
            "上" => chars[at] is '百' or '千' or '万' && before is not ('以' or '之'),
            "超" => before is not ('赶' or '反'),
            "约" => before is not ('节' or '签' or '预' or '集' or '契' or '公' or '违' or '履' or '民' or '合' or '条' or '盟' or '邀' or '制'),
            _ => true,
        };
    }

    private sealed record BoundWord(string Word, FigureBound Bound);
}
