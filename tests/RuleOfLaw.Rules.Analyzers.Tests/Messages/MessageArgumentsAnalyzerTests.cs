using RuleOfLaw.Rules.Analyzers.Messages;

namespace RuleOfLaw.Rules.Analyzers.Tests.Messages;

public sealed class MessageArgumentsAnalyzerTests
{
    /// <summary>A rule with a message and a definition.</summary>
    private static string Rule(string message, string definition, string members = "", string english = "") => $$"""
        public sealed class OwnRule : ReportRule
        {
            public static RuleDescriptor Descriptor { get; } = RuleDescriptor.Create(
                "ACME0001", nameof(OwnRule), RuleCategory.Form, Severity.Info, LegalBasis.OwnChoice, new LocalizedText("标题", "title"), new LocalizedText("{{message}}", "{{(english.Length > 0 ? english : message)}}"));

            protected override void Define(RuleDefinition rule) => rule.When<Figure>().{{definition}};
            {{members}}
        }
        """;

    private static async Task Verify(string code) => await AnalyzerVerifier<MessageArgumentsAnalyzer>.Verify(code, "ROLA004");

    [Theory]
    [InlineData("{0}", "Report(Descriptor, figure => figure.Span, figure => [figure.Value])")]
    [InlineData("{0} {1}", "Report(Descriptor, figure => figure.Span, figure => new object?[] { figure.Value, figure.Unit })")]
    [InlineData("-", "Report(Descriptor, figure => figure.Span)")]
    [InlineData("-", "Report(Descriptor, figure => figure.Span, null)")]
    [InlineData("-", "Report(Descriptor, figure => FindingDraft.At(figure.Span).Raise())")]
    [InlineData("{0} {1} {0}", "Report(Descriptor, figure => FindingDraft.At(figure.Span).With(figure.Value, figure.Unit).NeedsReview())")]
    [InlineData("{{0}} {0}", "Report(Descriptor, figure => FindingDraft.At(figure.Span).With(figure.Value))")]
    [InlineData("{0}", "Report(Descriptor, figure => figure.IsPart ? FindingDraft.At(figure.Span).With(1) : FindingDraft.At(default).With(2))")]
    public Task Matching_numbers_are_fine(string message, string definition) => Verify(Rule(message, definition));

    [Theory]
    [InlineData("{0} {1}", "Report(Descriptor, figure => figure.Span, figure => [|[figure.Value]|])")]
    [InlineData("{0}", "Report(Descriptor, figure => figure.Span, figure => [|new object?[] { figure.Value, figure.Unit }|])")]
    [InlineData("{0}", "Report([|Descriptor|], figure => figure.Span)")]
    [InlineData("{0}", "Report(Descriptor, figure => [|FindingDraft.At(figure.Span).Raise()|])")]
    [InlineData("-", "Report(Descriptor, figure => FindingDraft.At(figure.Span).With[|(figure.Value)|].NeedsReview())")]
    [InlineData("{1}", "Report(Descriptor, figure => FindingDraft.At(figure.Span).With[|(1, 2)|])")]
    [InlineData("{0}", "Report(Descriptor, figure => figure.IsPart ? FindingDraft.At(figure.Span).With(1) : FindingDraft.At(default).With[|(1, 2)|])")]
    [InlineData("{0}", "Report(Descriptor, figure => { var draft = FindingDraft.At(figure.Span); draft.With[|(1, 2)|]; return draft; })")]
    public Task Others_are_told(string message, string definition) => Verify(Rule(message, definition));

    [Fact]
    public Task Languages_are_taken_together() => Verify(Rule("{0}", "Report(Descriptor, figure => figure.Span, figure => [figure.Value, figure.Unit])", english: "{0} {1}"));

    [Fact]
    public Task A_method_of_the_class_is_followed() => Verify(Rule(
        "{0}",
        "Report(Descriptor, figure => Describe(figure))",
        "private static FindingDraft Describe(Figure figure) => FindingDraft.At(figure.Span).With[|(figure.Value, figure.Unit)|].Related(figure.Span);"));

    [Fact]
    public Task A_method_of_statements_is_followed() => Verify(Rule(
        "{0}",
        "Report(Descriptor, figure => Describe(figure))",
        "private static FindingDraft Describe(Figure figure) { var draft = FindingDraft.At(figure.Span); if (figure.IsPart) { draft.Raise(); } return draft.With[|(1, 2)|]; }"));

    [Theory]
    [InlineData("Report(Descriptor, Describe)", "private static FindingDraft Describe(Figure figure) => FindingDraft.At(figure.Span).With(1, 2);")]
    [InlineData("Report(Descriptor, figure => figure.Span, Values)", "private static object?[] Values(Figure figure) => [1, 2];")]
    [InlineData("Report(Descriptor, figure => FindingDraft.At(figure.Span).With(Values(figure)))", "private static object?[] Values(Figure figure) => [1, 2];")]
    [InlineData("Report(Descriptor, figure => figure.Span, figure => [.. Values(figure)])", "private static object?[] Values(Figure figure) => [1, 2];")]
    public Task What_cannot_be_counted_is_left_alone(string definition, string members) => Verify(Rule("{0}", definition, members));

    [Fact]
    public Task A_malformed_message_is_another_analyzers() => Verify(Rule("{0", "Report(Descriptor, figure => figure.Span)"));

    [Fact]
    public async Task The_message_of_a_page_counts_also_for_a_descriptor_in_another_file()
    {
        const string Other = "public static class Descriptors { public static readonly RuleDescriptor Paged = RuleDescriptor.Create<OwnRule>(\"ACME0001\", RuleCategory.Form, Severity.Info, LegalBasis.OwnChoice); }";
        const string Code = "public sealed class OwnRule : ReportRule { protected override void Define(RuleDefinition rule) => rule.When<Figure>().Report(Descriptors.Paged, figure => figure.Span, figure => [|[1]|]); }";
        var page = new Dictionary<string, string>(StringComparer.Ordinal) { ["OwnRule.md"] = "---\ntitle: 标题\ntitle.en: Title\nmessage: 消息 {0} {1}\nmessage.en: Message {0}\n---\n" };
        var told = await AnalyzerVerifier<MessageArgumentsAnalyzer>.Verify(Code, "ROLA004", page, otherFile: Other);
        Assert.Contains("{0} {1}", told[0].GetMessage(), StringComparison.Ordinal);
        await AnalyzerVerifier<MessageArgumentsAnalyzer>.Verify(Code.Replace("[|[1]|]", "[1]", StringComparison.Ordinal), otherFile: Other);
    }

    [Fact]
    public Task Without_the_library_nothing_is_told() => NoLibrary.Verify(new MessageArgumentsAnalyzer());
}
