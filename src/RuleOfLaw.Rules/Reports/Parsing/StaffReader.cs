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
    private const int NounWithin = 4;

    private const string OtherNouns = "民级组小干规道庄矫服网";

    private static readonly string[] PersonUnits = ["名", "人", "位"];
    private static readonly string[] PerUnit = ["每村", "每个村", "村均", "平均每村", "各村均", "每校", "每所", "各聘", "各配", "各有", "每村平均", "各设", "都有", "均有"];

    public ImmutableArray<StaffCount> Read()
    {
        var villages = Largest(figure => Follows(figure, "村") || Follows(figure, "行政村") || Follows(figure, "建制村"));
        var communities = Largest(figure => Follows(figure, "社区") || Follows(figure, "居委会") || Follows(figure, "城市社区"));
        var schools = Largest(figure => string.Equals(figure.Unit, "所", StringComparison.Ordinal) && (FollowedBy(figure, "学") >= 0));
        var both = villages is not null && communities is not null ? Sum(villages, communities) : villages ?? communities;
        var staff = ImmutableArray.CreateBuilder<StaffCount>();
        foreach (var hit in context.Hits.All(Vocabulary.Role))
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
            if (Array.IndexOf(PersonUnits, figure.Unit) < 0)
            {
                continue;
            }

            int start = context.Text.FromSource(figure.Span.Start), end = context.Text.FromSource(figure.Span.End);
            var isBehind = start >= hit.End && start - hit.End <= CountWithin && !HasPause(hit.End, start);
            var isBefore = end <= hit.Start && hit.Start - end <= RoleWithin && !HasPause(end, hit.Start);
            var isPerUnit = IsPerUnit(start, sentence);
            if (isPerUnit && (isBehind || isBefore || (start >= hit.End && start - hit.End <= 2 * PerUnitWithin)))
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
        foreach (var word in PerUnit)
        {
            if (before.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private Figure? Largest(Func<Figure, bool> isOne)
    {
        Figure? largest = null;
        foreach (var figure in context.Figures)
        {
            if (isOne(figure) && (largest is null || figure.Value > largest.Value))
            {
                largest = figure;
            }
        }

        return largest;
    }

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

    /// <summary>The noun stands behind the number and is not the head of another (村民小组, 村级组织, 社区矫正对象).</summary>
    private bool Follows(Figure figure, string noun)
    {
        if (!string.Equals(figure.Unit, "个", StringComparison.Ordinal) || FollowedBy(figure, noun) != 0)
        {
            return false;
        }

        var behind = context.Text.FromSource(figure.Span.End) + noun.Length;
        return behind >= context.Text.Length || !OtherNouns.Contains(context.Text[behind]);
    }

    private int FollowedBy(Figure figure, string noun)
    {
        var behind = context.Text.FromSource(figure.Span.End);
        return context.Text.Slice(behind, Math.Min(context.Text.Length, behind + noun.Length + NounWithin)).IndexOf(noun);
    }
}
