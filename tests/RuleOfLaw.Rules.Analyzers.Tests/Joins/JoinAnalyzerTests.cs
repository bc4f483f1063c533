using RuleOfLaw.Rules.Analyzers.Joins;

namespace RuleOfLaw.Rules.Analyzers.Tests.Joins;

public sealed class JoinAnalyzerTests
{
    private const string ByUnit = "rule.When<Figure>().And<Figure>(a => a.Unit, b => b.Unit)";

    private static async Task Verify(string definition, string id = "ROLA012") => await AnalyzerVerifier<JoinAnalyzer>.Verify(Compilations.Definition(definition + ".Report(Descriptor, (a, b) => a.Span);"), id);

    [Theory]
    [InlineData("(a, b) => [|a.Subject == b.Subject|]")]
    [InlineData("(a, b) => a.Value > b.Value && [|string.Equals(b.Subject, a.Subject, StringComparison.Ordinal)|]")]
    [InlineData("(a, b) => [|a.Subject.Equals(b.Subject, StringComparison.Ordinal)|] && a.Value > b.Value")]
    [InlineData("(a, b) => [|a.Sentence == b.Sentence|]")]
    [InlineData("(a, b) => [|a.Scope == b.Scope|]")]
    [InlineData("(one, other) => [|one.Year == other.Year|] && [|one.Measure == other.Measure|]")]
    public Task An_equality_beside_a_key_is_told(string condition) => Verify($"{ByUnit}.Where({condition})");

    [Theory]
    [InlineData("(a, b) => a.Value == b.Value")] // a decimal is no key
    [InlineData("(a, b) => a.Subject != b.Subject")]
    [InlineData("(a, b) => a.Content == b.Content")] // an enumeration that may be missing does not convert
    [InlineData("(a, b) => a.Subject == b.Subject || a.Value > b.Value")]
    [InlineData("(a, b) => a.Subject == \"案件\"")]
    [InlineData("(a, b) => a.Subject == a.Measure")]
    [InlineData("(a, b) => (a.Subject + b.Subject) == b.Measure")]
    [InlineData("(a, b) => string.Equals(a.Subject, b.Subject, StringComparison.OrdinalIgnoreCase)")]
    public Task What_is_no_key_is_not(string condition) => Verify($"{ByUnit}.Where({condition})");

    [Fact]
    public Task What_is_there_once_needs_no_key() => Verify("rule.When<Figure>().And<ReportHeader>().Where((a, b) => a.Year == b.Year)");

    [Fact]
    public Task What_comes_of_a_function_cannot_have_one() => Verify("rule.When<FigureSum>().SelectMany(a => a.Parts).Where((a, b) => a.Total.Unit == b.Unit)");

    [Theory]
    [InlineData("list.Any(b => [|b.Unit == a.Unit|])")]
    [InlineData("!list.Any(b => b.Value > 1 && [|string.Equals(a.Unit, b.Unit, StringComparison.Ordinal)|])")]
    [InlineData("list.FirstOrDefault(b => [|a.Unit == b.Unit|]) is null")]
    [InlineData("list.Count(b => [|a.Unit == b.Unit|]) > 1")]
    public Task A_list_that_is_searched_for_each_match_is_told(string condition) => Verify($"rule.When<Figure>().Collect<Figure>().Where((a, list) => {condition})");

    [Fact]
    public Task Also_where_elements_are_made_of_it() => AnalyzerVerifier<JoinAnalyzer>.Verify(
        Compilations.Definition("rule.When<Figure>().Collect<Figure>().SelectMany((a, list) => list.Where(b => [|b.Unit == a.Unit|])).Report(Descriptor, (a, _, b) => b.Span);"), "ROLA012");

    [Theory]
    [InlineData("rule.When<Figure>().Collect<Figure>(a => a.Subject, b => b.Subject).Where((a, list) => list.Any(b => b.Unit == a.Unit))")] // few are left to search
    [InlineData("rule.When<Figure>().Collect<Figure>().Where((a, list) => list.Any(b => b.Unit == \"件\"))")]
    [InlineData("rule.When<Figure>().Collect<Figure>().Where((a, list) => list.Any(b => b.Value == a.Value))")]
    public Task A_search_that_needs_no_key_is_not(string definition) => Verify(definition);

    [Fact]
    public Task A_search_for_what_is_there_once_is_one_search() => AnalyzerVerifier<JoinAnalyzer>.Verify(
        Compilations.Definition("rule.When<ReportHeader>().Collect<Figure>().Where((a, list) => list.Any(b => b.Unit == a.Title)).Report(Descriptor, (a, list) => a.TitleSpan);"));

    [Theory]
    [InlineData("rule.When<Figure>().And<Figure>([|_ => 0|], _ => 0)")]
    [InlineData("rule.When<Figure>().And<Figure>([|a => \"x\"|], b => \"x\")")]
    public Task A_key_that_is_a_constant_is_told(string definition) => Verify(definition, "ROLA013");

    [Fact]
    public Task A_constant_key_of_a_negation_is_told_too() => AnalyzerVerifier<JoinAnalyzer>.Verify(
        Compilations.Definition("rule.When<Figure>().Without<Figure>([|_ => 1|], _ => 1, b => b.Value > 1).Report(Descriptor, a => a.Span);"), "ROLA013");

    [Fact]
    public Task A_key_that_is_constant_on_one_side_is_a_filter() => Verify("rule.When<Figure>().And<Figure>(a => \"件\", b => b.Unit)", "ROLA013");

    [Fact]
    public Task The_fix_adds_a_part_to_the_keys() => Fix(
        "rule.When<Figure>()\n    .And<Figure>(a => a.Unit, b => b.Unit)\n    .Where((one, other) => one.Subject == other.Subject)\n    .Report(Descriptor, (a, b) => a.Span);",
        "rule.When<Figure>()\n    .And<Figure>(a => JoinKey.Of(a.Unit, a.Subject), b => JoinKey.Of(b.Unit, b.Subject))\n    .Report(Descriptor, (a, b) => a.Span);");

    [Fact]
    public Task The_fix_leaves_what_is_no_equality() => Fix(
        "rule.When<Figure>().And<Figure>(a => JoinKey.Of(a.Unit, a.Year ?? 0), b => JoinKey.Of(b.Unit, b.Year ?? 0)).Where((a, b) => a.Value > b.Value && a.Scope == b.Scope).Report(Descriptor, (a, b) => a.Span);",
        "rule.When<Figure>().And<Figure>(a => JoinKey.Of(a.Unit, a.Year ?? 0, JoinKey.FromInt64((long)a.Scope)), b => JoinKey.Of(b.Unit, b.Year ?? 0, JoinKey.FromInt64((long)b.Scope))).Where((a, b) => a.Value > b.Value).Report(Descriptor, (a, b) => a.Span);");

    [Fact]
    public Task The_fix_takes_the_place_of_a_constant_key() => CodeFixVerifier<JoinAnalyzer, JoinKeyCodeFix>.Verify(
        Compilations.Definition("rule.When<Figure>().And<ReportHeader>().And<Figure>((_, _) => 0, _ => 0).Where((a, header, b) => b.Unit == a.Unit).Report(Descriptor, (a, _, b) => a.Span);"),
        Compilations.Definition("rule.When<Figure>().And<ReportHeader>().And<Figure>((a, _) => a.Unit, b => b.Unit).Report(Descriptor, (a, _, b) => a.Span);"));

    [Theory]
    [InlineData("rule.When<DeclaredProblem>().And<PlannedMeasure>(a => a.Topics, b => b.Topics).Where((a, b) => a.Text == b.Text)")] // a set cannot be a part
    [InlineData("rule.When<Figure>().Collect<Figure>().Where((a, list) => list.Any(b => b.Unit == a.Unit))")]
    public Task There_is_no_fix_where_it_is_more_than_a_move(string definition) =>
        CodeFixVerifier<JoinAnalyzer, JoinKeyCodeFix>.VerifyNone(Compilations.Definition(definition + ".Report(Descriptor, (a, b) => a.Span);"));

    [Fact]
    public Task Without_the_library_nothing_is_told() => NoLibrary.Verify(new JoinAnalyzer());

    private static Task Fix(string before, string after) => CodeFixVerifier<JoinAnalyzer, JoinKeyCodeFix>.Verify(Compilations.Definition(before), Compilations.Definition(after));
}
