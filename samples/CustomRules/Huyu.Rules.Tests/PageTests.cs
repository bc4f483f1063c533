using Huyu.Rules.Rules;
using RuleOfLaw.Rules;
using RuleOfLaw.Rules.Testing;

namespace Huyu.Rules.Tests;

/// <summary>The pages of the pack are whole, and their examples true.</summary>
public sealed class PageTests
{
    private static readonly Action<RuleOfLawOptions> Pack = options => options.AddHuyuRules();

    [Fact]
    public void MarketDayWithoutNumber_has_a_true_page() => RulePageVerifier.Verify<MarketDayWithoutNumber>(Pack);

    [Fact]
    public void NoMarketDay_has_a_true_page() => RulePageVerifier.Verify<NoMarketDay>(Pack);

    [Fact]
    public void MarketDayWithoutOwner_has_a_true_page() => RulePageVerifier.Verify<MarketDayWithoutOwner>(Pack);
}
