using System.Buffers;
using System.Text.RegularExpressions;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Knowledge;

/// <summary>
/// Keeps persons' names out of messages: the given name behind a surname becomes 某 where an office or an address stands beside it (镇长王某,
/// 李某同志). What a message quotes stays readable; the report itself is not touched.
/// </summary>
public static class PersonNames
{
    private const string Offices =
        "书记|镇长|乡长|县长|区长|市长|省长|州长|主任|局长|厅长|部长|所长|站长|庭长|院长|检察长|队长|校长|处长|科长|股长|委员|主席|秘书长|组长|经理|律师|法官|检察官|警官|干部|村民|居民|当事人|被告人|申请人|负责人|代表|先生|女士";

    private static readonly WordSet Hints = [.. Offices.Split('|'), "同志"];

    private static readonly Lazy<Surnames> Names = new(Surnames.Load);

    private static readonly Lazy<(Regex AfterOffice, Regex BeforeAddress)> Patterns = new(Build);

    /// <summary>Hides the names in a text.</summary>
    /// <param name="text">The text, as a message quotes it.</param>
    /// <returns>The text with 某 for every given name that is recognized; the very text where there is none.</returns>
    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!MayName(text))
        {
            return text;
        }

        var (afterOffice, beforeAddress) = Patterns.Value;
        return beforeAddress.Replace(afterOffice.Replace(text, "${before}${surname}某"), "${surname}某${address}");
    }

    /// <summary>
    /// Whether a character of a surname stands behind an office, or one or two characters before an address. Nearly no office in a message has one there
    /// (第一责任人职责, 主任办公会议), and only then the patterns are asked.
    /// </summary>
    private static bool MayName(ReadOnlySpan<char> text)
    {
        var from = 0;
        while (Hints.IndexIn(text[from..], out var length) is >= 0 and var next)
        {
            var (start, end) = (from + next, from + next + length);
            if ((end < text.Length && Names.Value.Has(text[end])) || (start > 1 && Names.Value.Has(text[start - 2])) || (start > 2 && Names.Value.Has(text[start - 3])))
            {
                return true;
            }

            from = start + 1;
        }

        return false;
    }

    private static (Regex AfterOffice, Regex BeforeAddress) Build()
    {
        var common = Alternatives(Names.Value.Common);
        var all = Alternatives([.. Names.Value.Common, .. Names.Value.Ambiguous]);

        // Behind an office a given name ends at a verb, a mark or the end; before an address it is all that stands between.
        const string End = @"(?=$|[，。、；：,;:\s（(）)”""]|同志|分别|先后|一同|共同|现场|实地|主持|带头|带队|多次|亲自|专题|召开|组织|深入|牵头|率|在|到|就|为|对|与|和|等|任|作|向|的)";
        const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
        var timeout = TimeSpan.FromSeconds(1);
        return (
            new Regex($@"(?<before>(?:{Offices}))(?<surname>{common})\p{{IsCJKUnifiedIdeographs}}{{1,2}}?{End}", Options, timeout),
            new Regex($@"(?<surname>{all})(?!某)\p{{IsCJKUnifiedIdeographs}}{{1,2}}(?<address>同志|先生|女士)", Options, timeout));
    }

    /// <summary>Longer surnames first; those of one character as a class, which is built in a tenth of the time that as many alternatives take.</summary>
    private static string Alternatives(string[] names) =>
        string.Join('|', [.. names.Where(name => name.Length > 1).OrderByDescending(name => name.Length), $"[{string.Concat(names.Where(name => name.Length == 1))}]"]);

    /// <summary>The surnames, and the characters that any of them has.</summary>
    private sealed record Surnames(string[] Common, string[] Ambiguous)
    {
        private readonly SearchValues<char> _characters = SearchValues.Create(string.Concat(Common.Concat(Ambiguous)));

        public static Surnames Load()
        {
            var byKind = DataFile.Read("surnames.csv").ToDictionary(row => row[0], row => row.List(1), StringComparer.Ordinal);
            return new Surnames(byKind["common"], byKind["ambiguous"]);
        }

        public bool Has(char c) => _characters.Contains(c);
    }
}
