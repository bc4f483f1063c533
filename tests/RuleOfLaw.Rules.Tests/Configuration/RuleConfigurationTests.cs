using Microsoft.Extensions.Configuration;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Rules;
using RuleOfLaw.Rules.Rules.Form;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests.Configuration;

/// <summary>What decides a severity or an option: table of near source, far source, and what comes of them.</summary>
public sealed class RuleConfigurationTests
{
    private static readonly RuleSet Rules = RuleSet.Compose(BuiltInRules.All);

    [Theory]
    [InlineData("", "", "ROL6002", "error", null)]
    [InlineData("rol_diagnostic.ROL6002.severity = info", "", "ROL6002", "info", "near")]
    [InlineData("rol_diagnostic.rol6002.severity = INFO", "", "ROL6002", "info", "near")]
    [InlineData("rol_diagnostic.category-Wording.severity = info", "", "ROL6002", "info", "near")]
    [InlineData("rol_diagnostic.prefix-ROL60.severity = info", "", "ROL6002", "info", "near")]
    [InlineData("rol_diagnostic.prefix-ROL60.severity = info", "", "ROL5001", "warning", null)]
    [InlineData("rol_diagnostic.category-Wording.severity = info", "", "ROL5001", "warning", null)]
    [InlineData("rol_diagnostic.category-Wording.severity = info\nrol_diagnostic.ROL6002.severity = none", "", "ROL6002", "none", "near")]
    [InlineData("rol_diagnostic.prefix-ROL60.severity = none\nrol_diagnostic.category-Wording.severity = info", "", "ROL6002", "none", "near")]
    [InlineData("rol_diagnostic.prefix-ROL600.severity = none\nrol_diagnostic.prefix-ROL6.severity = info", "", "ROL6002", "none", "near")]
    [InlineData("", "rol_diagnostic.ROL6002.severity = info", "ROL6002", "info", "far")]
    [InlineData("rol_diagnostic.ROL6002.severity = none", "rol_diagnostic.ROL6002.severity = info", "ROL6002", "none", "near")]
    [InlineData("rol_diagnostic.category-Wording.severity = none", "rol_diagnostic.ROL6002.severity = info", "ROL6002", "none", "near")]
    [InlineData("rol_diagnostic.ROL6002.severity = default", "rol_diagnostic.ROL6002.severity = info", "ROL6002", "error", "near")]
    [InlineData("rol_profile = none", "", "ROL6002", "none", "none.rolconfig")]
    [InlineData("rol_profile = none\nrol_diagnostic.ROL6002.severity = warning", "", "ROL6002", "warning", "near")]
    [InlineData("rol_profile = strict", "rol_diagnostic.ROL5001.severity = info", "ROL5001", "error", "strict.rolconfig")]
    [InlineData("rol_diagnostic.ROL5001.severity = info", "rol_profile = strict", "ROL5001", "info", "near")]
    [InlineData("rol_diagnostic.ROL5001.severity = wrong", "rol_diagnostic.ROL5001.severity = info", "ROL5001", "info", "far")]
    [InlineData("rol_diagnostic.ROL0004.severity = none", "", "ROL0004", "none", "near")]
    public void The_nearest_source_decides_and_in_it_the_most_exact_key(string near, string far, string rule, string severity, string? source)
    {
        var decision = Resolve(near, far).Decisions.Single(one => string.Equals(one.Key, $"rol_diagnostic.{rule}.severity", StringComparison.Ordinal));
        Assert.Equal((severity, source), (decision.Value, decision.Source));
    }

    [Theory]
    [InlineData("", "", "100", null)]
    [InlineData("rol_rule.ROL1006.minimum_characters = 80", "rol_rule.ROL1006.minimum_characters = 90", "80", "near")]
    [InlineData("", "rol_rule.ROL1006.minimum_characters = 90", "90", "far")]
    [InlineData("rol_rule.ROL1006.minimum_characters = viele", "rol_rule.ROL1006.minimum_characters = 90", "90", "far")]
    [InlineData("rol_rule.ROL1006.minimum_characters = -5", "", "100", null)]
    public void An_option_is_decided_by_the_nearest_source_that_has_a_value_for_it(string near, string far, string value, string? source)
    {
        var configuration = Resolve(near, far);
        var decision = configuration.Decisions.Single(one => one.Key.EndsWith("ROL1006.minimum_characters", StringComparison.Ordinal));
        Assert.Equal((value, source), (decision.Value, decision.Source));
        Assert.Equal(int.Parse(value, System.Globalization.CultureInfo.InvariantCulture), configuration.Settings.Get(ThinContent.MinimumCharacters));
    }

    [Theory]
    [InlineData("rol_diagnostic.ROL5O01.severity = none", "没有规则“ROL5O01”，是不是“ROL5001”？", "no rule \"ROL5O01\"; did you mean \"ROL5001\"?")]
    [InlineData("rol_diagnostic.ROL9999.severity = none", "没有规则“ROL9999”", "no rule \"ROL9999\"")]
    [InlineData("rol_diagnostic.ROL5001.severity = eror", "不认识的级别“eror”，是不是“error”？", "unknown severity \"eror\"; did you mean \"error\"?")]
    [InlineData("rol_diagnostic.ROL5001.severity = 严重", "不认识的级别“严重”，可用：error、warning、info、none、default", "unknown severity \"严重\"; known: error, warning, info, none, default")]
    [InlineData("rol_diagnostic.category-Wordings.severity = none", "不认识的类别“Wordings”，是不是“Wording”？", "unknown category \"Wordings\"; did you mean \"Wording\"?")]
    [InlineData("rol_diagnostic.prefix-ROX.severity = none", "没有以“ROX”开头的规则编号", "no rule's ID begins with \"ROX\"")]
    [InlineData("rol_rule.ROL1006.minimum_charcters = 80", "不认识的键“rol_rule.ROL1006.minimum_charcters”，是不是“rol_rule.ROL1006.minimum_characters”？", "unknown key \"rol_rule.ROL1006.minimum_charcters\"; did you mean \"rol_rule.ROL1006.minimum_characters\"?")]
    [InlineData("rol_rule.ROL1006.minimum_characters = 多", "“多”不是非负整数（rol_rule.ROL1006.minimum_characters）", "\"多\" is not a whole number of zero or more (rol_rule.ROL1006.minimum_characters)")]
    [InlineData("rol_rule.ROL3001.minimum_solved_share = 1,5", "“1,5”不是非负数（rol_rule.ROL3001.minimum_solved_share）", "\"1,5\" is not a number of zero or more (rol_rule.ROL3001.minimum_solved_share)")]
    [InlineData("rol_profile = stricter", "不认识的配置方案“stricter”，是不是“strict”？", "unknown profile \"stricter\"; did you mean \"strict\"?")]
    [InlineData("root = ja", "不认识的值“ja”，可用：true、false", "unknown value \"ja\"; known: true, false")]
    [InlineData("severity = none", "不认识的键“severity”", "unknown key \"severity\"")]
    public void What_is_unknown_is_told_with_what_may_have_been_meant(string line, string chinese, string english)
    {
        var problem = Assert.Single(Resolve($"# 注释\n{line}", string.Empty).Problems);
        Assert.Equal((chinese, english, "near:2"), (problem.Reason.Chinese, problem.Reason.English, problem.Place));
    }

    [Fact]
    public void Unknown_configuration_is_a_finding_of_every_assessment()
    {
        var assessor = ReportAssessor.Create(options => options.UseConfiguration(ConfigurationSource.Parse("rol_diagnostic.ROL50O1.severity = none", "a.rolconfig")));
        var finding = Assert.Single(assessor.Assess(SourceText.From("随便一段文字。")).Findings, finding => string.Equals(finding.RuleId, "ROL0002", StringComparison.Ordinal));
        Assert.Equal("a.rolconfig:1：没有规则“ROL50O1”，是不是“ROL5001”？", finding.GetMessage());
        Assert.Equal("a.rolconfig:1: no rule \"ROL50O1\"; did you mean \"ROL5001\"?", finding.GetMessage(Language.English));
    }

    [Fact]
    public void A_rule_that_is_off_does_not_speak_and_a_configuration_goes_before_code()
    {
        var text = SourceText.Load(Repository.Path("samples", "reports", "2-middling-township.txt"));
        Assert.Contains(ReportAssessor.Create().Assess(text).Findings, Is5001);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("rol_diagnostic:ROL5001:severity", "none")]).Build();
        Assert.DoesNotContain(ReportAssessor.Create(options => options.SetSeverity("ROL5001", Severity.Error).UseConfiguration(configuration)).Assess(text).Findings, Is5001);
        var context = new AssessmentContext { Configuration = [ConfigurationSource.Parse("rol_diagnostic.ROL5001.severity = info", "near")] };
        Assert.Equal(Severity.Info, ReportAssessor.Create(options => options.UseConfiguration(configuration)).Assess(text, context).Findings.First(Is5001).Severity);

        static bool Is5001(Finding finding) => string.Equals(finding.RuleId, "ROL5001", StringComparison.Ordinal);
    }

    [Fact]
    public void Every_option_of_a_rule_is_declared_in_its_definition()
    {
        foreach (var rule in BuiltInRules.All)
        {
            var options = rule.GetType().GetProperties().Where(property => property.PropertyType.IsSubclassOf(typeof(RuleOption))).Select(property => (RuleOption)property.GetValue(null)!);
            Assert.Equal(options.Select(option => option.Key).Order(StringComparer.Ordinal), rule.GetDefinition().Options.Select(option => option.Key).Order(StringComparer.Ordinal));
        }
    }

    private static RuleConfiguration Resolve(string near, string far) =>
        RuleConfiguration.Resolve(Rules, [ConfigurationSource.Parse(near, "near"), ConfigurationSource.Parse(far, "far")]);
}
