using Huyu.Rules.Rules;
using RuleOfLaw.Rules;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Scoring;

namespace Huyu.Rules;

/// <summary>The pack of the county 湖榆 (invented): what the county asks of its towns beyond the national criteria.</summary>
public static class HuyuRules
{
    /// <summary>ID of the county's own field of work, publicity of law on market days (赶场日普法).</summary>
    public const string MarketDay = "market-day";

    /// <summary>Adds the county's terms, rules and rubric.</summary>
    /// <param name="options">The options.</param>
    /// <returns>The options.</returns>
    public static RuleOfLawOptions AddHuyuRules(this RuleOfLawOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options
            .AddTerms(Vocabulary.Field, MarketDay, "赶场日普法", "赶场普法", "集市普法", "夜市普法")
            .AddTerms(Vocabulary.Problem, MarketDay, "赶场日普法", "集市普法", "夜市普法")
            .AddTerms(Vocabulary.Answer, MarketDay, "赶场日", "集市普法", "夜市普法")
            .AddRules<MarketDayWithoutNumber>()
            .AddRules<NoMarketDay>()
            .AddRules<MarketDayWithoutOwner>()
            .UseRubric(ReadRubric());
    }

    private static Rubric ReadRubric()
    {
        using var stream = typeof(HuyuRules).Assembly.GetManifestResourceStream("huyu-township.json")!;
        using var reader = new StreamReader(stream);
        return Rubric.Parse(reader.ReadToEnd());
    }
}
