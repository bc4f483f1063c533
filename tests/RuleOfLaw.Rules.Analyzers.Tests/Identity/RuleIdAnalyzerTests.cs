using RuleOfLaw.Rules.Analyzers.Identity;

namespace RuleOfLaw.Rules.Analyzers.Tests.Identity;

public sealed class RuleIdAnalyzerTests
{
    private static string Class(string name, string id) =>
        $"public static class {name} {{ public static RuleDescriptor Descriptor {{ get; }} = RuleDescriptor.Create<object>({id}, RuleCategory.Form, Severity.Info, LegalBasis.OwnChoice); }}\n";

    [Fact]
    public Task The_second_rule_with_an_ID_is_told() =>
        AnalyzerVerifier<RuleIdAnalyzer>.Verify(Class("One", "\"ACME0001\"") + Class("Two", "[|\"ACME0001\"|]") + Class("Three", "\"ACME0002\"") + Class("Four", "{|ROLA001:\"ACME0002\"|}"), "ROLA001");

    [Fact]
    public async Task The_rule_that_has_the_ID_is_named_also_in_another_file()
    {
        var told = await AnalyzerVerifier<RuleIdAnalyzer>.Verify(Class("Two", "[|\"ACME0001\"|]"), "ROLA001", otherFile: Class("One", "\"ACME0001\""));
        Assert.Contains("One", Assert.Single(told).GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public Task An_ID_that_is_a_constant_is_followed() => AnalyzerVerifier<RuleIdAnalyzer>.Verify(
        "public static class Ids { public const string First = \"ACME0001\"; public const string Second = \"ACME0002\"; }\n"
        + Class("One", "Ids.First") + Class("Two", "[|Ids.First|]") + Class("Three", "Ids.Second"),
        "ROLA001");

    [Fact]
    public Task An_ID_outside_of_descriptors_is_no_second_one() =>
        AnalyzerVerifier<RuleIdAnalyzer>.Verify(Class("One", "\"ACME0001\"") + "public static class Options { public static RuleOption<int> Most { get; } = new(\"ACME0001\", \"most\", 3); }");

    [Theory]
    [InlineData("acme0001")]
    [InlineData("A0001")]
    [InlineData("ACMEXY0001")]
    [InlineData("ACME001")]
    [InlineData("ACME00001")]
    [InlineData("ACME-001")]
    [InlineData("ACME０００1")]
    [InlineData("")]
    public Task A_malformed_ID_is_told(string id) => AnalyzerVerifier<RuleIdAnalyzer>.Verify(Class("One", $"[|\"{id}\"|]"), "ROLA002");

    [Theory]
    [InlineData("AC0000")]
    [InlineData("ACMEX9999")]
    [InlineData("ROLX0001")]
    public Task A_well_formed_ID_is_not(string id) => AnalyzerVerifier<RuleIdAnalyzer>.Verify(Class("One", $"\"{id}\""));

    /// <summary>The analyzer agrees with the check the library makes at run time.</summary>
    [Theory]
    [InlineData("ACME0001")]
    [InlineData("AC0001")]
    [InlineData("A0001")]
    [InlineData("ACMEXY0001")]
    [InlineData("ACME001")]
    [InlineData("acme0001")]
    [InlineData("ACME00a1")]
    [InlineData("0001")]
    [InlineData("ÄCME0001")]
    public void The_form_is_the_one_the_library_checks(string id)
    {
        var thrown = Record.Exception(() => RuleOfLaw.Rules.Diagnostics.RuleDescriptor.Create<object>(id, default, default, RuleOfLaw.Rules.Diagnostics.LegalBasis.OwnChoice));
        Assert.Equal(RuleId.IsValid(id), thrown is null);
    }

    [Fact]
    public Task An_ID_of_the_product_is_told_in_another_assembly() => AnalyzerVerifier<RuleIdAnalyzer>.Verify(Class("One", "[|\"ROL7001\"|]"), "ROLA003");

    [Theory]
    [InlineData("RuleOfLaw.Rules.Tests")] // the library opens its internals to it
    public Task An_assembly_of_the_product_may_have_it(string assembly) => AnalyzerVerifier<RuleIdAnalyzer>.Verify(Class("One", "\"ROL7001\""), assembly: assembly);

    [Fact]
    public Task Another_method_of_that_name_is_no_descriptor() => AnalyzerVerifier<RuleIdAnalyzer>.Verify(
        "public static class Other { public static string Create(string id) => id; public static string One => Create(\"x\"); public static string Two => Create(\"x\"); }");

    [Fact]
    public Task The_fix_takes_the_next_free_ID_also_in_the_options_of_the_class() => CodeFixVerifier<RuleIdAnalyzer, RuleIdCodeFix>.Verify(
        Class("One", "\"ACME0001\"") + Class("Two", "\"ACME0002\"") + """
        public sealed class Three
        {
            public static RuleOption<int> Most { get; } = new("ACME0001", "most", 3);

            public static RuleDescriptor Descriptor { get; } = RuleDescriptor.Create<Three>("ACME0001", RuleCategory.Form, Severity.Info, LegalBasis.OwnChoice);
        }
        """,
        Class("One", "\"ACME0001\"") + Class("Two", "\"ACME0002\"") + """
        public sealed class Three
        {
            public static RuleOption<int> Most { get; } = new("ACME0003", "most", 3);

            public static RuleDescriptor Descriptor { get; } = RuleDescriptor.Create<Three>("ACME0003", RuleCategory.Form, Severity.Info, LegalBasis.OwnChoice);
        }
        """);

    [Theory]
    [InlineData("acme1", "ACME0001")]
    [InlineData("Acme-01", "ACME0001")]
    [InlineData("ACME00012", "ACME0012")]
    public Task The_fix_mends_the_form_where_one_can_guess_it(string id, string mended) =>
        CodeFixVerifier<RuleIdAnalyzer, RuleIdCodeFix>.Verify(Class("One", $"\"{id}\""), Class("One", $"\"{mended}\""));

    [Theory]
    [InlineData("A0001")]
    [InlineData("ACME")]
    [InlineData("规则0001")]
    public Task There_is_no_fix_where_one_cannot(string id) => CodeFixVerifier<RuleIdAnalyzer, RuleIdCodeFix>.VerifyNone(Class("One", $"\"{id}\""));

    [Theory]
    [InlineData("Acme.Rules", "ACME7001")]
    [InlineData("Lakeside2", "LAKES7001")]
    public Task The_fix_leaves_the_reserved_range_by_the_name_of_the_assembly(string assembly, string id) =>
        CodeFixVerifier<RuleIdAnalyzer, RuleIdCodeFix>.Verify(Class("One", "\"ROL7001\""), Class("One", $"\"{id}\""), assembly);

    [Fact]
    public Task The_fix_takes_the_prefix_the_other_rules_have() => CodeFixVerifier<RuleIdAnalyzer, RuleIdCodeFix>.Verify(
        Class("One", "\"HU0001\"") + Class("Two", "\"ROL0001\""), Class("One", "\"HU0001\"") + Class("Two", "\"HU0002\""));

    [Fact]
    public Task There_is_no_fix_for_an_ID_written_elsewhere() => CodeFixVerifier<RuleIdAnalyzer, RuleIdCodeFix>.VerifyNone(
        "public static class Ids { public const string First = \"ACME0001\"; }\n" + Class("One", "Ids.First") + Class("Two", "Ids.First"));

    [Fact]
    public Task Without_the_library_nothing_is_told() => NoLibrary.Verify(new RuleIdAnalyzer());
}
