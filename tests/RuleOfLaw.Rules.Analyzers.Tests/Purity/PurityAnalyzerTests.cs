using RuleOfLaw.Rules.Analyzers.Purity;

namespace RuleOfLaw.Rules.Analyzers.Tests.Purity;

public sealed class PurityAnalyzerTests
{
    private static async Task Effect(string body) => await AnalyzerVerifier<PurityAnalyzer>.Verify(Compilations.Definition(body), "ROLA010");

    private static async Task Capture(string body) => await AnalyzerVerifier<PurityAnalyzer>.Verify(Compilations.Definition(body), "ROLA011");

    [Fact]
    public Task Writing_to_a_captured_local_is_told() => Effect("""
        var count = 0;
        rule.When<Figure>(figure => [|count++|] < 3).Report(Descriptor, figure => figure.Span);
        rule.When<Figure>(figure => ([|count = 5|]) > 3).Report(Descriptor, figure => figure.Span);
        """);

    [Fact]
    public Task Writing_to_a_field_is_told() => AnalyzerVerifier<PurityAnalyzer>.Verify(
        Compilations.Rule("""
            private static int _count;
            private string _last = "";
            protected override void Define(RuleDefinition rule)
            {
                rule.When<Figure>(figure => ([|_count += 1|]) > 1).Report(Descriptor, figure => figure.Span);
                rule.When<Figure>(figure => { [|this._last = figure.Unit|]; return true; }).Report(Descriptor, figure => figure.Span);
                rule.When<Figure>(figure => int.TryParse(figure.Unit, [|out _count|])).Report(Descriptor, figure => figure.Span);
            }
            """),
        "ROLA010");

    [Theory]
    [InlineData("var seen = new HashSet<string>();", "[|seen.Add(figure.Unit)|]")]
    [InlineData("var seen = new List<string>();", "figure.Parts.All(part => { [|seen.Add(part)|]; return true; })")]
    [InlineData("var seen = new Dictionary<string, int>();", "([|seen[figure.Unit] = 1|]) == 1")]
    [InlineData("var text = new System.Text.StringBuilder();", "[|text.Append(figure.Unit)|].Length > 1")]
    public Task Changing_a_captured_collection_is_told(string before, string condition) =>
        Effect($"{before}\nrule.When<Figure>().Where(figure => {condition.Replace("figure.Parts", "new[] { figure.Unit }", StringComparison.Ordinal)}).Report(Descriptor, figure => figure.Span);");

    [Theory]
    [InlineData("[|File.Exists(figure.Unit)|]")]
    [InlineData("[|Console.Out|] is null")]
    [InlineData("[|new System.Net.Http.HttpClient()|] is null")]
    [InlineData("[|Task.Run(() => 1).Result|] == 1")]
    public Task Reaching_outside_is_told(string condition) => Effect($"rule.When<Figure>(figure => {condition}).Report(Descriptor, figure => figure.Span);");

    [Fact]
    public Task Waiting_is_told() => Effect("rule.When<Figure>().Yield<Task<string>>(async figure => { [|await Task.Yield()|]; return figure.Unit; });");

    [Fact]
    public Task What_a_function_makes_for_itself_is_its_own() => Effect("""
        rule.When<Figure>(figure =>
        {
            var count = 0;
            var seen = new HashSet<string>();
            foreach (var c in figure.Unit)
            {
                count++;
                seen.Add(c.ToString());
            }

            var array = new int[3];
            array[0] = count;
            return int.TryParse(figure.Unit, out var number) && number > array[0];
        }).Report(Descriptor, figure => FindingDraft.At(figure.Span).Property("unit", figure.Unit));
        rule.When<Figure>().Yield(figure => new DeclaredProblem { Text = figure.Unit });
        """);

    [Fact]
    public Task A_lambda_that_is_no_function_of_a_definition_may_do_as_it_likes() => Effect("""
        var count = 0;
        new List<int> { 1 }.ForEach(one => count += one);
        Action write = () => Console.WriteLine(count);
        write();
        """);

    [Fact]
    public Task A_captured_local_that_changes_is_told() => Capture("""
        for (var limit = 1; limit < 3; limit++)
        {
            rule.When<Figure>(figure => figure.Value > [|limit|]).Report(Descriptor, figure => figure.Span);
        }

        var unit = "件";
        rule.When<Figure>(figure => figure.Unit == [|unit|]).Report(Descriptor, figure => figure.Span);
        unit = "次";
        """);

    [Fact]
    public Task A_captured_local_that_stays_is_not() => Capture("""
        const int most = 3;
        var unit = "件";
        foreach (var limit in new[] { 1, 2 })
        {
            var copy = limit;
            rule.When<Figure>(figure => figure.Value > limit + copy + most && figure.Unit == unit).Report(Descriptor, figure => figure.Span);
        }
        """);

    [Fact]
    public Task Mutable_members_of_the_rule_are_told_and_others_are_not() => AnalyzerVerifier<PurityAnalyzer>.Verify(
        Compilations.Rule("""
            private static readonly string[] Units = ["件"];
            private static int _most = 3;
            private int _least = 1;
            public static int Limit { get; set; } = 3;
            public static int Fixed { get; } = 3;
            public int Once { get; init; }
            protected override void Define(RuleDefinition rule) => rule
                .When<Figure>(figure => figure.Value > [|_most|] + [|_least|] + [|Limit|] + Fixed + Once && Units.Length > 0)
                .Report(Descriptor, figure => figure.Span);
            """),
        "ROLA011");

    [Fact]
    public Task Without_the_library_nothing_is_told() => NoLibrary.Verify(new PurityAnalyzer());
}
