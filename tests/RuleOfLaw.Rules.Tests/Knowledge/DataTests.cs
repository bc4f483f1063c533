using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Knowledge;

/// <summary>The data files hold together: no row without a source, no title twice, nothing right that is called wrong elsewhere.</summary>
public sealed class DataTests
{
    private static readonly Lexicon Lexicon = Lexicon.Default;

    public static TheoryData<string> Files => [.. typeof(ReportAssessor).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_tells_its_source_and_its_rows_have_all_fields(string file)
    {
        using var borrowed = new BorrowedText(file);
        var text = borrowed.Span.ToString();
        Assert.StartsWith("#", text, StringComparison.Ordinal);
        Assert.Matches("(?i)source|own choice|seen in published|published (government )?(reports|pages)", text);
        Assert.NotEmpty(DataFile.Read(file));
    }

    [Fact]
    public void At_least_250_laws_are_known_each_once_and_with_a_source()
    {
        Assert.InRange(Lexicon.Laws.Laws.Length, 250, 10_000);
        Assert.All(Lexicon.Laws.Laws, law => Assert.NotEmpty(law.Source));
        Assert.Equal(Lexicon.Laws.Laws.Length, Lexicon.Laws.Laws.Select(law => law.Title).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void What_replaced_a_law_is_known_too() => Assert.All(
        Lexicon.Laws.Laws.Where(law => law.ReplacedBy is not null),
        law => Assert.Contains(Lexicon.Laws.Laws, other => string.Equals(other.ShortTitle, law.ReplacedBy, StringComparison.Ordinal) || string.Equals(other.Title, law.ReplacedBy, StringComparison.Ordinal)));

    [Fact]
    public void A_repealed_law_has_its_last_day_and_a_law_in_force_has_none() => Assert.All(
        Lexicon.Laws.Laws, law => Assert.True(law.Ended is not null || law.ReplacedBy is null, law.Title));

    [Fact]
    public void No_misquote_or_nickname_is_an_official_title()
    {
        var official = Lexicon.Laws.Laws.Select(law => LawIndex.Normalize(law.ShortTitle)).ToHashSet(StringComparer.Ordinal);
        Assert.All(Lexicon.Laws.Laws, law => Assert.DoesNotContain(law.Misquotes.Concat(law.Nicknames).Select(LawIndex.Normalize), title => official.Contains(title) && !title.Equals(LawIndex.Normalize(law.ShortTitle), StringComparison.Ordinal)));
    }

    [Fact]
    public void No_wrong_name_of_a_publicity_day_is_a_right_one()
    {
        var right = Lexicon.Campaigns.All.SelectMany(campaign => campaign.Aliases.Append(campaign.Name)).ToHashSet(StringComparer.Ordinal);
        Assert.All(Lexicon.Campaigns.All, campaign =>
        {
            Assert.DoesNotContain(campaign.WrongNames, right.Contains);
            Assert.Contains(campaign.Length, (string[])["day", "week", "month"]);
            Assert.InRange(campaign.Month, 1, 12);
            Assert.True(campaign.Day is null or (>= 1 and <= 31));
        });
    }

    [Fact]
    public void No_slip_is_part_of_what_another_row_calls_right() => Assert.All(
        Lexicon.Phrases.Where(phrase => phrase.Kind == PhraseKind.Confusion),
        phrase => Assert.DoesNotContain(Lexicon.Phrases, other => other.Right.Contains(phrase.Wrong, StringComparison.Ordinal)));

    [Fact]
    public void The_core_duties_are_those_every_report_is_asked_for() => Assert.Equal(["deploy", "study", "solve", "inspect", "account"], Lexicon.CoreDuties.Select(duty => duty.Id));
}
