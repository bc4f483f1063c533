using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Rules;
using RuleOfLaw.Rules.Testing;

namespace RuleOfLaw.Rules.Tests.Rules;

/// <summary>Every rule has a page with the fixed headings, and the examples on it are true.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Rules => [.. BuiltInRules.All.Select(rule => rule.GetType().Name)];

    public static TheoryData<string, int> Examples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var rule in BuiltInRules.All)
            {
                foreach (var example in RulePageExample.Of(Page(rule)))
                {
                    data.Add(rule.GetType().Name, example.Number);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_is_whole_and_true(string rule) => RulePageVerifier.Verify(Rule(rule));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_true(string rule, int number)
    {
        var example = RulePageExample.Of(Page(Rule(rule)))[number - 1];
        Assert.Equal(example.Fires, !RuleVerifier.Verify(Rule(rule), example.Markup).IsEmpty);
    }

    [Fact]
    public void Every_descriptor_belongs_to_the_number_range_of_its_category() => Assert.All(
        RuleSet.Compose(BuiltInRules.All).Descriptors.Add(EngineDescriptors.RuleFailed),
        descriptor => Assert.Equal(((int)descriptor.Category).ToString(System.Globalization.CultureInfo.InvariantCulture), descriptor.Id[3..4]));

    [Fact]
    public void Every_rule_has_a_page_beside_it()
    {
        foreach (var descriptor in RuleSet.Compose(BuiltInRules.All).Descriptors.Add(EngineDescriptors.RuleFailed))
        {
            Assert.True(File.Exists(Repository.Path("src", "RuleOfLaw.Rules", descriptor.HelpLink)), descriptor.HelpLink);
            Assert.NotEmpty(descriptor.Title.Chinese);
        }
    }

    [Fact]
    public void Every_option_of_a_rule_is_declared_in_its_definition()
    {
        foreach (var rule in BuiltInRules.All)
        {
            var options = rule.GetType().GetProperties().Where(property => property.PropertyType.IsAssignableTo(typeof(RuleOption))).Select(property => (RuleOption)property.GetValue(null)!);
            Assert.Equivalent(options, RuleDefinition.Of(rule).Options, strict: true);
        }
    }

    private static RulePage Page(ReportRule rule) => RuleDefinition.Of(rule).Descriptors.First().Page;

    private static ReportRule Rule(string name) => BuiltInRules.All.Single(one => string.Equals(one.GetType().Name, name, StringComparison.Ordinal));
}
