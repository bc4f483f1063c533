using System.Collections.Immutable;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>
/// Finds publicity days, weeks and months: a known name, right or wrong, with the date before it where there is one; and a dotted date (“4·15”) with an
/// unknown name behind it.
/// </summary>
internal static class CampaignReader
{
    private const int DaysOfWeek = 7;
    private const int LongestName = 14;

    /// <summary>Marks between a date and the name it belongs to.</summary>
    private const string Between = "”“’'》《 ";

    /// <summary>Words that a name may have in addition without being another name: 禁毒宣传日.</summary>
    private static readonly string[] Fillers = ["宣传", "主题", "普法", "活动", "纪念", "系列"];

    public static ImmutableArray<CampaignMention> Read(ReadingContext context, ImmutableArray<DatedEvent> events)
    {
        var found = new List<(int Start, CampaignMention Mention)>();
        var dated = new HashSet<DatedEvent>(ReferenceEqualityComparer.Instance);
        AddNames(context, events, Vocabulary.Campaign, found, dated);
        AddNames(context, events, Vocabulary.CampaignMisnomer, found, dated);
        AddDates(context, events, found, dated);
        found.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return [.. found.Select(one => one.Mention)];
    }

    private static void AddNames(
        ReadingContext context, ImmutableArray<DatedEvent> events, Vocabulary vocabulary, List<(int Start, CampaignMention Mention)> found, HashSet<DatedEvent> dated)
    {
        foreach (var hit in context.Hits.All(vocabulary))
        {
            if (context.SentenceAt(hit.Start) is not { } sentence || IsPartOf(context, hit, vocabulary == Vocabulary.Campaign ? Vocabulary.CampaignMisnomer : Vocabulary.Campaign, isLonger: vocabulary == Vocabulary.Campaign))
            {
                continue;
            }

            var campaigns = context.Lexicon.GetIds(hit).Select(context.Lexicon.Campaigns.Get).ToList();
            var date = DateBefore(context, events, hit.Start);
            if (date is not null)
            {
                dated.Add(date);
            }

            var span = context.Text.ToSource(hit.Start, hit.End);
            found.Add((hit.Start, new CampaignMention
            {
                Span = date?.Span.Union(span) ?? span,
                Item = sentence.Item,
                Content = sentence.Content,
                Name = context.Text.Slice(hit.Start, hit.End).ToString(),
                NameSpan = span,
                Campaign = campaigns.Find(campaign => Fits(context, campaign, date)) ?? campaigns[0],
                Month = date?.Month,
                Day = date?.Day,
                IsRight = vocabulary == Vocabulary.Campaign && campaigns.Exists(campaign => Fits(context, campaign, date)),
            }));
        }
    }

    /// <summary>A wrong name inside a right one is none (地球日 in 世界地球日), nor a right one inside a longer wrong one (禁毒宣传日 in 国际禁毒宣传日).</summary>
    private static bool IsPartOf(ReadingContext context, in TermHit hit, Vocabulary others, bool isLonger)
    {
        foreach (var other in context.Hits.Within(others, Math.Max(0, hit.Start - LongestName), hit.End))
        {
            if (other.Start <= hit.Start && other.End >= hit.End && (!isLonger || other.Length > hit.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A day has its own date only; a week or month no single day at all, but the one it begins with, or the last of a span (12·1至12·7宪法宣传周).</summary>
    private static bool Fits(ReadingContext context, Campaign campaign, DatedEvent? date)
    {
        if (date?.Day is not { } day)
        {
            return date is null || campaign.Month == date.Month;
        }

        return campaign.Month == date.Month && (campaign.Day == day
            || (campaign.Day is null && string.Equals(campaign.Length, "day", StringComparison.Ordinal))
            || (campaign.Day <= day && day < campaign.Day + DaysOfWeek && string.Equals(campaign.Length, "week", StringComparison.Ordinal) && EndsSpan(context, date)));
    }

    /// <summary>Whether a date ends a span: 至, 到 or a dash before it.</summary>
    private static bool EndsSpan(ReadingContext context, DatedEvent date)
    {
        var at = context.Text.FromSource(date.Span.Start);
        while (at > 0 && context.Text[at - 1] is '“' or '"' or ' ')
        {
            at--;
        }

        return at > 0 && context.Text[at - 1] is '至' or '到' or '-' or '~';
    }

    private static void AddDates(ReadingContext context, ImmutableArray<DatedEvent> events, List<(int Start, CampaignMention Mention)> found, HashSet<DatedEvent> dated)
    {
        foreach (var date in events)
        {
            var start = context.Text.FromSource(date.Span.Start);
            var end = context.Text.FromSource(date.Span.End);
            if (date.Day is not { } day || dated.Contains(date) || context.Text.Slice(start, end).IndexOfAny('·', '.') < 0)
            {
                continue;
            }

            var from = SkipMarks(context.Text, end);
            var name = ReadName(context.Text.Slice(from, Math.Min(context.Text.Length, from + LongestName)));
            var campaign = context.Lexicon.Campaigns.On(date.Month, day).FirstOrDefault();
            var span = name.Length > 0 ? context.Text.ToSource(from, from + name.Length) : default;
            found.Add((start, new CampaignMention
            {
                Span = span.IsEmpty ? date.Span : date.Span.Union(span),
                Item = date.Item,
                Content = date.Content,
                Name = name,
                NameSpan = span,
                Campaign = campaign,
                Month = date.Month,
                Day = day,
                IsRight = name.Length == 0 || campaign is null || IsNearlyRight(name, campaign),
            }));
        }
    }

    private static bool IsNearlyRight(string name, Campaign campaign)
    {
        foreach (var filler in Fillers)
        {
            name = name.Replace(filler, string.Empty, StringComparison.Ordinal);
        }

        return campaign.Aliases.Append(campaign.Name).Any(right => string.Equals(right, name, StringComparison.Ordinal));
    }

    /// <summary>What follows a date up to 日 or 节, when that is near and nothing but ideographs stands between: 国家安全日.</summary>
    private static string ReadName(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length && CharacterFolding.IsIdeograph(text[i]); i++)
        {
            if (i >= 2 && text[i] is '日' or '节' && text[i - 1] is not ('当' or '今' or '每' or '节' or '纪'))
            {
                return text[..(i + 1)].ToString();
            }
        }

        return string.Empty;
    }

    private static int SkipMarks(FoldedText text, int at)
    {
        while (at < text.Length && Between.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }

    /// <summary>The date that ends directly before an offset, but for quotation marks.</summary>
    private static DatedEvent? DateBefore(ReadingContext context, ImmutableArray<DatedEvent> events, int at)
    {
        while (at > 0 && Between.Contains(context.Text[at - 1], StringComparison.Ordinal))
        {
            at--;
        }

        var end = context.Text.ToSource(Math.Max(0, at - 1)) + 1;
        var near = ReadingContext.Within(events, TextSpan.FromBounds(Math.Max(0, end - LongestName), end));
        return near.IsEmpty || near[^1].Span.End != end ? null : near[^1];
    }
}
