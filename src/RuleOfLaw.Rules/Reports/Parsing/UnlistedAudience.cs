using System.Buffers;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>
/// Finds an audience no list holds: what stands between a word of address and the verb of publicity (面向蚕农, 为跨境电商企业开办). Of each word only the first
/// place counts, and the strongest word wins.
/// </summary>
internal static class UnlistedAudience
{
    /// <summary>More characters than any name of an audience has.</summary>
    public const int Longest = 16;

    /// <summary>Last characters of nouns for people and their bodies.</summary>
    private const string LastOfPeople = "员户众体人工者生主民业位农商徒童师友播妇医长干手警属年兵部家客母";

    /// <summary>Words of address, the stronger first, and what shows that they are part of another word.</summary>
    private static readonly Address[] Addresses =
    [
        new("面向", "", ""), new("针对", "", ""), new("给", "供", ""), new("向", "方面导意趋动反", "社上"), new("组织", "", "领实开机体"), new("为", "作认成称因以行改分列", "了重主抓"), new("对", "针面相", "照象外接"),
    ];

    private static readonly SearchValues<char> LastOfAddresses = SearchValues.Create(string.Concat(Addresses.Select(address => address.Word[^1..])));

    /// <summary>What ends those addressed: the verb of publicity, or the clause.</summary>
    private static readonly SearchValues<char> Ends = SearchValues.Create("开举讲宣培编组设发进普解上送授办学印,。《(");

    /// <summary>Whether one may stand in a text: nearly always a single look says no.</summary>
    public static bool MayStandIn(ReadOnlySpan<char> text) => text.ContainsAny(LastOfAddresses);

    /// <summary>Where it stands in a text; empty where there is none.</summary>
    public static TextSpan Find(ReadOnlySpan<char> text)
    {
        var (strongest, looked) = (Addresses.Length, 0);
        var found = default(TextSpan);
        for (var last = NextAddress(text, 0); last >= 0 && last + 1 < text.Length; last = NextAddress(text, last + 1))
        {
            for (var i = 0; i < strongest; i++)
            {
                var word = Addresses[i].Word;
                if (word[^1] != text[last] || (looked & (1 << i)) != 0 || !text[..(last + 1)].EndsWith(word))
                {
                    continue;
                }

                looked |= 1 << i;
                if (LengthBehind(text, Addresses[i], last + 1) is > 0 and var length)
                {
                    (strongest, found) = (i, new TextSpan(last + 1, length));
                }
            }
        }

        return found;
    }

    private static int NextAddress(ReadOnlySpan<char> text, int from) => text[from..].IndexOfAny(LastOfAddresses) is >= 0 and var next ? from + next : -1;

    /// <summary>The length of the audience behind a word that addresses it; 0 where there is none.</summary>
    private static int LengthBehind(ReadOnlySpan<char> text, Address address, int from)
    {
        var at = from - address.Word.Length;
        if ((at > 0 && address.NotBehind.Contains(text[at - 1])) || address.NotBefore.Contains(text[from]))
        {
            return 0;
        }

        var length = EndOf(text[from..]);
        return length is > 1 and <= Longest && LastOfPeople.Contains(text[from + length - 1]) ? length : 0;
    }

    /// <summary>Where those addressed end and the verb begins; 组 is one in 组织 and none in 村组.</summary>
    private static int EndOf(ReadOnlySpan<char> text)
    {
        for (var from = 0; from < text.Length && from <= Longest;)
        {
            var end = text[from..Math.Min(text.Length, Longest + 1)].IndexOfAny(Ends);
            if (end < 0)
            {
                break;
            }

            if (text[from + end] != '组' || text[(from + end)..].StartsWith("组织"))
            {
                return from + end;
            }

            from += end + 1;
        }

        return -1;
    }

    private sealed record Address(string Word, string NotBehind, string NotBefore);
}
