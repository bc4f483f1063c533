using System.Collections.Immutable;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Reads how many people carry publicity, and how many villages and schools there are to hold that against.</summary>
internal sealed class StaffReader(ReadingContext context)
{
    private const int CountWithin = 16;
    private const int RoleWithin = 6;
    private const int PerUnitWithin = 14;
    private const int SchoolWithin = 5;
    private const int LongestNoun = 5; // the character behind it included

    private const string OtherNouns = "民级组小干规道庄矫服网";

    private static readonly MarkedWords PerUnit = new("每均各都", ["每村", "每个村", "村均", "平均每村", "各村均", "每校", "每所", "各聘", "各配", "各有", "每村平均", "各设", "都有", "均有"]);

    public ImmutableArray<StaffCount> Read()
    {
        var hits = context.Hits.All(Vocabulary.Role);
        if (hits.IsEmpty)
        {
            return [];
        }

        var (villages, communities, schools) = FindBases();
        var both = villages is not null && communities is not null ? Sum(villages, communities) : villages ?? communities;
        var staff = ImmutableArray.CreateBuilder<StaffCount>();
        foreach (ref readonly var hit in hits)
        {
            if (context.SentenceAt(hit.Start) is not { Content: not ContentKind.Plan } sentence || Find(context.Lexicon.GetIds(hit)[0]) is not { } role)
            {
                continue;
            }

            var (count, perUnit) = ReadCount(hit, sentence);
            staff.Add(new StaffCount
            {
                Span = context.Text.ToSource(hit.Start, hit.End).Union(count?.Span ?? perUnit?.Span ?? context.Text.ToSource(hit.Start, hit.End)),
                Item = sentence.Item,
                Content = sentence.Content,
                Role = role.Id,
                Count = count,
                PerUnit = perUnit,
                Base = role.Base,
                BaseCount = role.Base switch
                {
                    StaffBase.School => schools,
                    StaffBase.Village => villages,
                    _ => both,
                },
            });
        }

        return staff.ToImmutable();
    }

    private RoleEntry? Find(string id)
    {
        foreach (var role in context.Lexicon.Roles)
        {
            if (string.Equals(role.Id, id, StringComparison.Ordinal))
            {
                return role;
            }
        }

        return null;
    }

    /// <summary>
    /// The number behind the role in its clause (法律明白人63名, 由38名增加到61名), else the one before it (66名法治副校长); what stands with
    /// 每村 or 各聘 is a number for each.
    /// </summary>
    private (Figure? Count, Figure? PerUnit) ReadCount(in TermHit hit, Sentence sentence)
    {
        Figure? count = null, perUnit = null;
        foreach (var figure in context.FiguresIn(sentence.Span))
        {
            if (figure.Unit is not ("名" or "人" or "位"))
            {
                continue;
            }

            int start = context.Text.FromSource(figure.Span.Start), end = context.Text.FromSource(figure.Span.End);
            var isBehind = start >= hit.End && start - hit.End <= CountWithin && !HasPause(hit.End, start);
            var isBefore = end <= hit.Start && hit.Start - end <= RoleWithin && !HasPause(end, hit.Start);
            var isNear = isBehind || isBefore || (start >= hit.End && start - hit.End <= 2 * PerUnitWithin);
            if (isNear && IsPerUnit(start, sentence))
            {
                perUnit ??= figure;
            }
            else if (isBehind)
            {
                count = figure;
            }
            else if (isBefore)
            {
                count ??= figure;
            }
        }

        return (count, perUnit);
    }

    private bool HasPause(int start, int end) => context.Text.Slice(start, end).IndexOfAny("。、,;《") >= 0;

    private bool IsPerUnit(int at, Sentence sentence)
    {
        var from = Math.Max(context.Text.FromSource(sentence.Span.Start), at - PerUnitWithin);
        var before = context.Text.Slice(from, at);
        var pause = before.LastIndexOfAny(",;");
        before = pause < 0 ? before : before[(pause + 1)..];
        return PerUnit.IsIn(before);
    }

    /// <summary>The largest numbers of villages, communities and schools that the report tells; what is counted stands behind the number.</summary>
    private (Figure? Villages, Figure? Communities, Figure? Schools) FindBases()
    {
        Figure? villages = null, communities = null, schools = null;
        foreach (var figure in context.Figures)
        {
            if (figure.Unit is not ("个" or "所"))
            {
                continue;
            }

            var start = context.Text.FromSource(figure.Span.End);
            var behind = context.Text.Slice(start, Math.Min(context.Text.Length, start + LongestNoun));
            if (figure.Unit is "所")
            {
                schools = behind[..Math.Min(behind.Length, SchoolWithin)].Contains('学') ? Larger(schools, figure) : schools;
            }
            else if (IsNoun(behind, "村") || IsNoun(behind, "行政村") || IsNoun(behind, "建制村"))
            {
                villages = Larger(villages, figure);
            }
            else if (IsNoun(behind, "社区") || IsNoun(behind, "居委会") || IsNoun(behind, "城市社区"))
            {
                communities = Larger(communities, figure);
            }
        }

        return (villages, communities, schools);
    }

    private static Figure Larger(Figure? largest, Figure figure) => largest is null || figure.Value > largest.Value ? figure : largest;

    private static Figure Sum(Figure villages, Figure communities) => new()
    {
        Span = villages.Span,
        Item = villages.Item,
        Content = villages.Content,
        Sentence = villages.Sentence,
        Value = villages.Value + communities.Value,
        Unit = villages.Unit,
        Subject = "村（社区）",
    };

    /// <summary>Whether a text begins with a noun that is not the head of another (村民小组, 村级组织, 社区矫正对象).</summary>
    private static bool IsNoun(ReadOnlySpan<char> text, string noun) =>
        text.StartsWith(noun) && (text.Length == noun.Length || !OtherNouns.Contains(text[noun.Length]));
}
