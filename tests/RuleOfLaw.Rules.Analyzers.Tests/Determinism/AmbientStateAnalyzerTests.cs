using RuleOfLaw.Rules.Analyzers.Determinism;

namespace RuleOfLaw.Rules.Analyzers.Tests.Determinism;

public sealed class AmbientStateAnalyzerTests
{
    [Theory]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.Today")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("Guid.NewGuid()")]
    [InlineData("new Random()")]
    [InlineData("Random.Shared")]
    [InlineData("Environment.MachineName")]
    [InlineData("TimeProvider.System")]
    [InlineData("TimeZoneInfo.Local")]
    [InlineData("System.Diagnostics.Stopwatch.GetTimestamp()")]
    public Task The_clock_chance_and_the_machine_are_told(string expression) =>
        AnalyzerVerifier<AmbientStateAnalyzer>.Verify(Compilations.Rule($"private static object? Get() => [|{expression}|];"), "ROLA008");

    [Fact]
    public Task Also_in_a_definition_and_in_a_type_inside_the_rule() => AnalyzerVerifier<AmbientStateAnalyzer>.Verify(
        Compilations.Rule("""
            protected override void Define(RuleDefinition rule) => rule.When<ReportHeader>(header => header.Year > [|DateTime.Now|].Year).Report(Descriptor, header => header.TitleSpan);
            private static Func<Guid> Make => [|Guid.NewGuid|];
            private static class Inner { public static int Year = [|DateTime.Today|].Year; }
            """),
        "ROLA008");

    [Theory]
    [InlineData("new DateTime(2024, 1, 1).AddDays(1)")]
    [InlineData("DateOnly.FromDateTime(default)")]
    [InlineData("Guid.Empty")]
    [InlineData("TimeZoneInfo.Utc")]
    [InlineData("nameof(DateTime.Now)")]
    public Task What_is_always_the_same_is_not(string expression) =>
        AnalyzerVerifier<AmbientStateAnalyzer>.Verify(Compilations.Rule($"private static object? Get() => {expression};"));

    [Fact]
    public Task A_class_that_is_no_rule_may_look_at_the_clock() => AnalyzerVerifier<AmbientStateAnalyzer>.Verify("public static class Other { public static DateTime Now => DateTime.Now; }");

    [Fact]
    public Task Without_the_library_nothing_is_told() => NoLibrary.Verify(new AmbientStateAnalyzer());
}
