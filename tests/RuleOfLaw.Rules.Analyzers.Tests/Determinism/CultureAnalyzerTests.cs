using RuleOfLaw.Rules.Analyzers.Determinism;

namespace RuleOfLaw.Rules.Analyzers.Tests.Determinism;

public sealed class CultureAnalyzerTests
{
    private const string Import = "using System.Globalization;\n\n";

    private static string Get(string expression) =>
        Compilations.Rule($"    private static object? Get(string text, decimal number, int whole, DateOnly day, string[] words) => {expression};");

    [Theory]
    [InlineData("[|text.StartsWith(\"第\")|]")]
    [InlineData("[|text.EndsWith(\"第\")|]")]
    [InlineData("[|text.IndexOf(\"第\")|]")]
    [InlineData("[|text.ToUpper()|]")]
    [InlineData("[|string.Compare(text, \"第\")|]")]
    [InlineData("[|text.CompareTo(\"第\")|]")]
    [InlineData("[|number.ToString()|]")]
    [InlineData("[|number.ToString(\"0.0\")|]")]
    [InlineData("[|decimal.Parse(text)|]")]
    [InlineData("[|day.ToString(\"d\")|]")]
    [InlineData("[|string.Format(\"{0}\", number)|]")]
    [InlineData("[|$\"{number}%\"|]")]
    [InlineData("[|$\"{day}\"|] + text")]
    [InlineData("[|words.OrderBy(word => word)|]")]
    [InlineData("[|words.Order()|]")]
    [InlineData("text.StartsWith(\"第\", [|StringComparison.CurrentCulture|])")]
    [InlineData("words.Order([|StringComparer.CurrentCulture|])")]
    [InlineData("[|System.Globalization.CultureInfo.CurrentCulture|]")]
    public Task What_depends_on_the_culture_is_told(string expression) => AnalyzerVerifier<CultureAnalyzer>.Verify(Get(expression), "ROLA009");

    [Theory]
    [InlineData("text.StartsWith('第')")]
    [InlineData("text.StartsWith(\"第\", StringComparison.Ordinal)")]
    [InlineData("text.Contains(\"第\")")]
    [InlineData("text.Replace(\"第\", \"\")")]
    [InlineData("text == \"第\"")]
    [InlineData("text.ToUpperInvariant()")]
    [InlineData("number.ToString(System.Globalization.CultureInfo.InvariantCulture)")]
    [InlineData("$\"{whole}件{text}\"")]
    [InlineData("string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"{number}%\")")]
    [InlineData("FormattableString.Invariant($\"{number}%\")")]
    [InlineData("words.Order(StringComparer.Ordinal)")]
    [InlineData("words.OrderBy(word => word.Length)")]
    public Task What_does_not_is_not(string expression) => AnalyzerVerifier<CultureAnalyzer>.Verify(Get(expression));

    [Fact]
    public Task Outside_of_a_rule_it_is_not_told() => AnalyzerVerifier<CultureAnalyzer>.Verify("public static class Other { public static string Up(string text) => text.ToUpper(); }");

    [Theory]
    [InlineData("text.StartsWith(\"第\")", "text.StartsWith(\"第\", StringComparison.Ordinal)")]
    [InlineData("text.ToLower()", "text.ToLowerInvariant()")]
    [InlineData("string.Compare(text, \"第\")", "string.CompareOrdinal(text, \"第\")")]
    [InlineData("words.Order()", "words.Order(StringComparer.Ordinal)")]
    [InlineData("text.StartsWith(\"第\", StringComparison.CurrentCultureIgnoreCase)", "text.StartsWith(\"第\", StringComparison.OrdinalIgnoreCase)")]
    public Task The_fix_compares_by_ordinal(string before, string after) => CodeFixVerifier<CultureAnalyzer, CultureCodeFix>.Verify(Get(before), Get(after));

    [Theory]
    [InlineData("number.ToString(\"0.0\")", "number.ToString(\"0.0\", CultureInfo.InvariantCulture)")]
    [InlineData("decimal.Parse(text)", "decimal.Parse(text, CultureInfo.InvariantCulture)")]
    [InlineData("string.Format(\"{0}\", number)", "string.Format(CultureInfo.InvariantCulture, \"{0}\", number)")]
    [InlineData("$\"{number}%\"", "string.Create(CultureInfo.InvariantCulture, $\"{number}%\")")]
    [InlineData("CultureInfo.CurrentCulture", "CultureInfo.InvariantCulture")]
    public Task The_fix_formats_by_the_invariant_culture(string before, string after) =>
        CodeFixVerifier<CultureAnalyzer, CultureCodeFix>.Verify(Import + Get(before), Import + Get(after));

    [Fact]
    public Task The_fix_adds_the_using_it_needs() => CodeFixVerifier<CultureAnalyzer, CultureCodeFix>.Verify(Get("decimal.Parse(text)"), Import + Get("decimal.Parse(text, CultureInfo.InvariantCulture)"));

    [Fact]
    public Task There_is_no_fix_for_a_comparison_that_must_be_written_anew() => CodeFixVerifier<CultureAnalyzer, CultureCodeFix>.VerifyNone(Get("text.CompareTo(\"第\")"));

    [Fact]
    public Task Without_the_library_nothing_is_told() => NoLibrary.Verify(new CultureAnalyzer());
}
