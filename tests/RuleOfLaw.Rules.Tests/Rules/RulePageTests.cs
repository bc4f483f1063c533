using System.Text.RegularExpressions;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports.Parsing;
using RuleOfLaw.Rules.Rules;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Rules;

/// <summary>Every rule has a page with the fixed headings, and the examples on it are true.</summary>
public sealed partial class RulePageTests
{
    private static readonly string[] Headings = ["## 为何", "## 判定", "## 依据", "## 配置", "## 何时可豁免", "## 示例", "## English"];

    public static TheoryData<string> Rules => [.. BuiltInRules.All.Select(rule => rule.GetType().Name)];

    public static TheoryData<string, int, string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, int, string, string>();
            foreach (var name in BuiltInRules.All.Select(rule => rule.GetType().Name))
            {
                var number = 0;
                foreach (Match match in ExamplePattern().Matches(Page(name).Body))
                {
                    data.Add(name, ++number, match.Groups["kind"].Value, match.Groups["text"].Value);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_has_all_headings_in_order(string rule)
    {
        var body = Page(rule).Body;
        var positions = Headings.Select(heading => body.IndexOf(heading, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, positions);
        Assert.Equal(positions.Order(), positions);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_has_an_example_that_fires_one_that_does_not_and_a_guard(string rule)
    {
        var kinds = ExamplePattern().Matches(Page(rule).Body).Select(match => match.Groups["kind"].Value).ToList();
        Assert.Contains("fires", kinds);
        Assert.Contains("silent", kinds);
        Assert.Contains("guard", kinds);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_true(string rule, int number, string kind, string text)
    {
        var marked = MarkedText.Parse(text);
        Assert.Equal(string.Equals(kind, "fires", StringComparison.Ordinal), marked.Marks.Count > 0);
        var descriptors = Definition(rule).Descriptors.Select(descriptor => descriptor.Id).ToHashSet(StringComparer.Ordinal);
        var rules = RuleSet.Compose(BuiltInRules.All);
        var report = new ReportParser().Parse(SourceText.From(marked.Text));
        var found = new RuleEvaluator(rules).Evaluate(report, RuleSettings.Default).Where(finding => descriptors.Contains(finding.RuleId)).Select(finding => finding.Span);
        Assert.Equal(Show(marked.Text, marked.Marks), Show(marked.Text, found));
        Assert.True(number > 0);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Messages_use_every_argument_and_no_other(string rule)
    {
        foreach (var descriptor in Definition(rule).Descriptors)
        {
            Assert.Equal(Placeholders(descriptor.MessageFormat.Chinese), Placeholders(descriptor.MessageFormat.English));
        }
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
    public void Every_option_key_stands_on_its_page()
    {
        foreach (var rule in BuiltInRules.All)
        {
            foreach (var property in rule.GetType().GetProperties().Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(RuleOption<>)))
            {
                var key = (string)property.PropertyType.GetProperty("Key")!.GetValue(property.GetValue(null))!;
                Assert.Contains($"`{key.Split('.')[1]}`", Page(rule.GetType().Name).Body, StringComparison.Ordinal);
            }
        }
    }

    private static RulePage Page(string rule) => Definition(rule).Descriptors.First().Page;

    private static RuleDefinition Definition(string rule) => BuiltInRules.All.Single(one => string.Equals(one.GetType().Name, rule, StringComparison.Ordinal)).GetDefinition();

    private static List<string> Show(string text, IEnumerable<TextSpan> spans) => [.. spans.Order().Select(span => $"{span} {text[span.Start..span.End]}")];

    private static List<string> Placeholders(string format) => [.. PlaceholderPattern().Matches(format).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"```report (?<kind>\w+)\n(?<text>.*?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExamplePattern();

    [GeneratedRegex(@"\{\d+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlaceholderPattern();
}
