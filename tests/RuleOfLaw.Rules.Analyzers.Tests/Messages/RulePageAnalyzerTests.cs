using RuleOfLaw.Rules.Analyzers.Messages;

namespace RuleOfLaw.Rules.Analyzers.Tests.Messages;

public sealed class RulePageAnalyzerTests
{
    private const string Complete = "---\ntitle: 标题\ntitle.en: Title\nmessage: 消息 {0}\nmessage.en: Message {0}\n---\n## 为何\n";

    private static string Paged(string id) =>
        $"public sealed class Paged {{ public static RuleDescriptor Descriptor {{ get; }} = RuleDescriptor.Create<Paged>({id}, RuleCategory.Form, Severity.Info, LegalBasis.OwnChoice); }}";

    private static string Coded(string id, string title, string message) =>
        $"public sealed class Coded {{ public static RuleDescriptor Descriptor {{ get; }} = RuleDescriptor.Create({id}, nameof(Coded), RuleCategory.Form, Severity.Info, LegalBasis.OwnChoice, {title}, {message}); }}";

    private static Dictionary<string, string> Page(string text, string name = "Paged.md") => new(StringComparer.Ordinal) { [name] = text };

    [Fact]
    public Task A_complete_page_is_enough() => AnalyzerVerifier<RulePageAnalyzer>.Verify(Paged("\"ACME0001\""), pages: Page(Complete, "Rules/Form/Paged.md"), areAllThere: true);

    [Fact]
    public Task A_page_that_is_not_there_is_told() => AnalyzerVerifier<RulePageAnalyzer>.Verify(Paged("[|\"ACME0001\"|]"), "ROLA006", Page(Complete, "Other.md"), areAllThere: true);

    [Fact]
    public Task Where_pages_are_not_handed_over_none_is_missed() => AnalyzerVerifier<RulePageAnalyzer>.Verify(Paged("\"ACME0001\""));

    [Fact]
    public Task A_page_without_a_head_is_told() => AnalyzerVerifier<RulePageAnalyzer>.Verify(Paged("[|\"ACME0001\"|]"), "ROLA006", Page("# 标题\n"));

    [Fact]
    public async Task What_a_head_lacks_is_named()
    {
        var told = await AnalyzerVerifier<RulePageAnalyzer>.Verify(Paged("[|\"ACME0001\"|]"), "ROLA006", Page("---\ntitle: 标题\nmessage: 消息\nmessage.en:\n---\n"));
        Assert.Contains("title.en, message.en", Assert.Single(told).GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_head_after_the_first_page_of_that_name_counts() => AnalyzerVerifier<RulePageAnalyzer>.Verify(
        Paged("\"ACME0001\""), pages: new Dictionary<string, string>(StringComparer.Ordinal) { ["docs/Paged.md"] = "# 草稿\n", ["rules/Paged.md"] = Complete }, areAllThere: true);

    [Theory]
    [InlineData("消息 {0")]
    [InlineData("消息 0}")]
    [InlineData("消息 {}")]
    [InlineData("消息 {x}")]
    [InlineData("消息 {0,x}")]
    [InlineData("消息 {0:{1}}")]
    public async Task A_malformed_message_is_told_in_a_page_and_in_code(string message)
    {
        Assert.Throws<FormatException>(() => string.Format(System.Globalization.CultureInfo.InvariantCulture, message, 1, 2));
        await AnalyzerVerifier<RulePageAnalyzer>.Verify(Paged("[|\"ACME0001\"|]"), "ROLA005", Page(Complete.Replace("消息 {0}", message, StringComparison.Ordinal)));
        await AnalyzerVerifier<RulePageAnalyzer>.Verify(Coded("{|ROLA007:\"ACME0001\"|}", "new(\"标题\", \"title\")", $"new([|\"{message}\"|], \"message\")"), "ROLA005");
    }

    [Theory]
    [InlineData("{{0}} {0}")]
    [InlineData("{0,-3:0.0} {1 }")]
    [InlineData("}}{{")]
    public async Task A_well_formed_message_is_not(string message)
    {
        Assert.NotNull(string.Format(System.Globalization.CultureInfo.InvariantCulture, message, 1, 2));
        await AnalyzerVerifier<RulePageAnalyzer>.Verify(Paged("\"ACME0001\""), pages: Page(Complete.Replace("消息 {0}", message, StringComparison.Ordinal)));
    }

    [Fact]
    public Task Texts_in_code_are_a_remark() => AnalyzerVerifier<RulePageAnalyzer>.Verify(Coded("[|\"ACME0001\"|]", "new(\"标题\", \"title\")", "new(\"消息\", \"message\")"), "ROLA007");

    [Fact]
    public Task Empty_texts_are_told() => AnalyzerVerifier<RulePageAnalyzer>.Verify(
        Coded("{|ROLA007:\"ACME0001\"|}", "new LocalizedText([|\"\"|], \"title\")", "message: new LocalizedText(\"消息\", [|\" \"|])"), "ROLA006");

    [Fact]
    public Task Without_the_library_nothing_is_told() => NoLibrary.Verify(new RulePageAnalyzer());
}
