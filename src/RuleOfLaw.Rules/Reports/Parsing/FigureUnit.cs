using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;
using static RuleOfLaw.Rules.Text.WordSearch;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Tells the unit of a number, and where a number and a unit count nothing: stages, turns, sets, sayings.</summary>
internal static class FigureUnit
{
    /// <summary>What is built in stages: 二期工程 is the second of them.</summary>
    private static readonly string[] Projects = ["工程", "项目", "用地", "建设", "改造", "厂房", "园区"];

    /// <summary>What comes round: 三轮承包 is the third; and what 三轮 names.</summary>
    private static readonly string[] Rounds = ["土地承包", "土地延包", "承包", "延包", "车", "摩托", "电动车"];

    /// <summary>Units of turns and stages, before which 二 is an ordinal.</summary>
    private static readonly HashSet<string> Turns = new(["轮", "期", "次", "批次", "稿", "届", "讲", "课时"], StringComparer.Ordinal);

    /// <summary>What may follow 在一处 where it means together.</summary>
    private static readonly string[] Particles = ["的", "了", "来", "去", "时"];

    /// <summary>The unit at an offset, behind the numeral; null where none stands there, or where the two count nothing together.</summary>
    public static string? Find(Lexicon lexicon, ReadOnlySpan<char> chars, int at, in Numeral numeral, int end)
    {
        if (lexicon.Units.Find(chars, end) is not { } unit)
        {
            return null;
        }

        var behind = chars[(end + unit.Length)..];
        switch (unit)
        {
            case "年":
                return numeral.Value >= 1900 || behind.StartsWith("行动") || behind.StartsWith("计划") || behind.StartsWith("规划") || behind.StartsWith("度") || behind.StartsWith("级") || (numeral.IsChinese && numeral.Value <= 1) ? null : unit;
            case "日":
                return behind.StartsWith("内") || behind.StartsWith("以内") || behind.StartsWith("之内") ? (at > 0 && chars[at - 1] == '月' ? null : unit) : null;
            case "分":
                return behind.StartsWith("之") || behind.StartsWith("别") || (numeral.IsChinese && numeral.Value is 10 or 100 or 10_000) ? null : unit;
            case "成":
                return behind.Length > 0 && "立功果为员效绩长本就熟交都品份因片套批型语分年".Contains(behind[0], StringComparison.Ordinal) ? null : unit;
            case "期" when numeral.IsChinese && StartsWithAny(behind, Projects):
                return null;
            case "起" when numeral is { IsChinese: true, Value: 1 }:
                return CountsCases(behind) ? unit : null;
            case "处" when numeral is { IsChinese: true, Value: 1 } && IsTogether(chars, at, behind):
                return null;
            case "轮" when numeral.IsChinese && StartsWithAny(behind, Rounds):
                return null;
        }

        // 二 counts nothing before turns of what follows, for that is 两: 二轮承包, 二次供水 are the second.
        if (chars[at] == '二' && numeral.End == at + 1 && Turns.Contains(unit) && !behind.IsEmpty && CharacterFolding.IsIdeograph(behind[0]))
        {
            return null;
        }

        if (!numeral.IsChinese || numeral.Value > 10)
        {
            return unit;
        }

        if (lexicon.Units.IsWeak(unit) || (unit is "个" or "项" or "条" && NamesSet(lexicon, behind)))
        {
            return null;
        }

        // 一案一档, 一户一策
        return chars[at] == '一' && (behind.StartsWith("一") || (at > 1 && chars[at - 2] == '一')) ? null : unit;
    }

    /// <summary>拧在一处, 聚到一处。 mean together where the clause ends; 在一处工地 counts.</summary>
    private static bool IsTogether(ReadOnlySpan<char> chars, int at, ReadOnlySpan<char> behind) =>
        at > 0 && "在到往至成于集聚合".Contains(chars[at - 1], StringComparison.Ordinal) && (behind.IsEmpty || !CharacterFolding.IsIdeograph(behind[0]) || StartsWithAny(behind, Particles));

    /// <summary>一起 is a count of cases when a case follows in the clause, and an adverb otherwise.</summary>
    private static bool CountsCases(ReadOnlySpan<char> behind)
    {
        var stop = behind.IndexOfAny(",;。、");
        var clause = behind[..Math.Min(stop < 0 ? behind.Length : stop, 24)];
        foreach (var noun in (ReadOnlySpan<string>)["案", "纠纷", "事件", "事故", "投诉", "诉讼", "复议", "情形"])
        {
            if (clause.IndexOf(noun) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesSet(Lexicon lexicon, ReadOnlySpan<char> behind)
    {
        foreach (var noun in lexicon.SetNouns)
        {
            if (behind.StartsWith(noun, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
