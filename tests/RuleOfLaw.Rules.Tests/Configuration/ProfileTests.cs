using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Rules;

namespace RuleOfLaw.Rules.Tests.Configuration;

/// <summary>The profiles speak of every rule, and say what their names say.</summary>
public sealed class ProfileTests
{
    private static readonly RuleSet Rules = RuleSet.Compose(BuiltInRules.All);

    public static TheoryData<string> Names => [.. Profiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_profile_has_no_unknown_keys_and_speaks_of_every_rule(string name)
    {
        var configuration = Resolve(name);
        Assert.Empty(configuration.Problems);
        Assert.All(configuration.Decisions.Where(IsRule), decision => Assert.Equal($"{name}.rolconfig", decision.Source));
    }

    [Fact]
    public void Recommended_is_the_catalogue() => Assert.All(Rules.Descriptors, rule => Assert.Equal(rule.DefaultSeverity, Resolve("recommended").Settings.GetSeverity(rule)));

    [Fact]
    public void Strict_is_one_degree_more() => Assert.All(
        Rules.Descriptors,
        rule => Assert.Equal(rule.DefaultSeverity == Severity.Info ? Severity.Warning : Severity.Error, Resolve("strict").Settings.GetSeverity(rule)));

    [Fact]
    public void None_is_silent_and_the_engine_still_speaks()
    {
        var settings = Resolve("none").Settings;
        Assert.All(Rules.Descriptors, rule => Assert.Equal(Severity.None, settings.GetSeverity(rule)));
        Assert.All(EngineDescriptors.All, descriptor => Assert.Equal(descriptor.DefaultSeverity, settings.GetSeverity(descriptor)));
    }

    private static bool IsRule(SettingDecision decision) =>
        decision.Key.EndsWith(".severity", StringComparison.Ordinal) && !decision.Key.StartsWith("rol_diagnostic.ROL0", StringComparison.Ordinal);

    private static RuleConfiguration Resolve(string profile) => RuleConfiguration.Resolve(Rules, [ConfigurationSource.ForProfile(profile, "test")]);
}
