using RuleOfLaw.Rules.Text;
using static RuleOfLaw.Rules.Text.WordSearch;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>
/// Finds where a heading ends that runs into its text without any mark (…有关情况我镇党委…, 总体情况2023年…): before a word that opens a text and
/// follows a character directly.
/// </summary>
internal static class GluedHeading
{
    private const int Shortest = 4;

    private static readonly WordSet Openers =
        ["今年以来", "一年来", "近年来", "本年度", "我镇", "我乡", "我街道", "我县", "我区", "我市", "我局", "我委", "我办", "我单位", "全年共", "年初", "镇党委", "乡党委", "街道党工委", "局党组", "区委区政府", "县委县政府"];

    /// <summary>Words behind which an opener goes on with the heading: 推动我镇, 对我局, 以及2024年.</summary>
    private static readonly WordSet Joiners =
        ["在", "对", "为", "将", "把", "由", "与", "和", "及", "的", "向", "从", "到", "至", "于", "让", "使", "给", "以", "促", "推动", "推进", "促进", "提升", "加强", "建设", "助力", "服务", "打造", "保障", "引领", "强化", "深化", "成立", "经", "按", "是", "有", "自", "较", "比", "同"];

    /// <summary>Words that end a heading which names a content.</summary>
    private static readonly WordSet Closers = ["情况", "职责", "成效", "问题", "不足", "原因", "安排", "打算", "计划", "思路", "举措", "方向", "措施", "做法"];

    /// <summary>What goes on with a heading behind such a word.</summary>
    private static readonly WordSet Links = ["及", "和", "与", "的", "、", ",", "以及", "暨", "并", "中", "方面", "情况", "清单", "原因", "成效"];

    /// <summary>The length of a chapter's heading that names a content (…第一责任人职责情况镇党委书记…); 0 when it does not end inside the text.</summary>
    public static int FindChapter(ReadOnlySpan<char> text)
    {
        for (var i = Shortest; i < text.Length; i++)
        {
            if (text[i] is '。' or ';' or '!' or '?' or ':')
            {
                return 0;
            }

            if (Closers.IsAtEnd(text[..i]) && !StartsWithAny(text[i..], Links) && ContentReader.NamesContent(text[..i]))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>The length of the heading; 0 when it does not run into its text.</summary>
    public static int Find(ReadOnlySpan<char> text)
    {
        if (text.Length <= Shortest)
        {
            return 0;
        }

        var stop = text[Shortest..].IndexOfAny("。;!?:");
        var end = stop < 0 ? text.Length : Shortest + stop;
        for (var i = Shortest; i < end; i++)
        {
            if (OpensText(text[i..]) && CharacterFolding.IsIdeograph(text[i - 1]) && !Joiners.IsAtEnd(text[..i]))
            {
                return i;
            }
        }

        return 0;
    }

    private static bool OpensText(ReadOnlySpan<char> text)
    {
        if (text.Length > 5 && text[0] == '2' && text[1] == '0' && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]) && text[4] == '年')
        {
            return text[5] is not ('度' or '工' or '法' or '主' or '推' or '安' or '打' or '计' or '思');
        }

        return StartsWithAny(text, Openers);
    }
}
