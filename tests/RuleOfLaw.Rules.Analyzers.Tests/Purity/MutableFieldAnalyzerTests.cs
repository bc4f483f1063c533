using RuleOfLaw.Rules.Analyzers.Purity;

namespace RuleOfLaw.Rules.Analyzers.Tests.Purity;

public sealed class MutableFieldAnalyzerTests
{
    private static async Task Verify(string members) => await AnalyzerVerifier<MutableFieldAnalyzer>.Verify(Compilations.Definition("").TrimEnd('}') + $"\n{members}\n}}", "ROLA014");

    [Theory]
    [InlineData("private static int [|_count|];")]
    [InlineData("private int [|_count|];")]
    [InlineData("public static int [|Limit|] { get; set; } = 3;")]
    [InlineData("public string [|Unit|] { get; private set; } = \"件\";")]
    [InlineData("private static class Inner { public static int [|Count|]; }")]
    public Task What_can_be_set_again_is_told(string member) => Verify(member);

    [Theory]
    [InlineData("private const int Most = 3;")]
    [InlineData("private static readonly string[] Units = [\"件\"];")]
    [InlineData("private readonly int _count = 1;")]
    [InlineData("public static int Limit { get; } = 3;")]
    [InlineData("public int Once { get; init; }")]
    [InlineData("public int Value { get => 1; set { } }")]
    [InlineData("private sealed class Derived { public int Count; }")]
    [InlineData("private sealed record Pair(Figure One, Figure Two);")]
    public Task What_stays_is_not(string member) => Verify(member);

    [Fact]
    public Task A_class_that_is_no_rule_may_have_state() => AnalyzerVerifier<MutableFieldAnalyzer>.Verify("public class Other { public static int Count; public int Value { get; set; } }");

    [Theory]
    [InlineData("private static string _unit = \"件\";", "private static readonly string _unit = \"件\";")]
    [InlineData("private int _limit = 3;", "private readonly int _limit = 3;")]
    [InlineData("int Limit { get; set; } = 3;", "int Limit { get; } = 3;")]
    public Task The_fix_makes_it_read_only(string before, string after) =>
        CodeFixVerifier<MutableFieldAnalyzer, ReadOnlyCodeFix>.Verify(Wrap(before), Wrap(after));

    [Theory]
    [InlineData("private static int _count; private static void Add() => _count++;")]
    [InlineData("private int _count; private void Set() => this._count = 1;")]
    [InlineData("private int _count; private void Get() => int.TryParse(\"1\", out _count);")]
    [InlineData("public static int Count = 3;")]
    public Task There_is_no_fix_for_what_is_or_may_be_set(string members) => CodeFixVerifier<MutableFieldAnalyzer, ReadOnlyCodeFix>.VerifyNone(Wrap(members));

    [Fact]
    public Task Without_the_library_nothing_is_told() => NoLibrary.Verify(new MutableFieldAnalyzer());

    private static string Wrap(string member) => $$"""
        public sealed class OwnRule : ReportRule
        {
            {{member}}

            protected override void Define(RuleDefinition rule) => rule.When<Figure>().Yield(figure => new DeclaredProblem { Text = figure.Unit });
        }
        """;
}
