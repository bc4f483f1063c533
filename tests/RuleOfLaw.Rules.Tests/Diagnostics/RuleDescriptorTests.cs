using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.Rules.Tests.Diagnostics;

public sealed class RuleDescriptorTests
{
    [Theory]
    [InlineData("")]
    [InlineData("ROL")]
    [InlineData("ROL12345")]
    [InlineData("rol1001")]
    [InlineData("R1001")]
    [InlineData("ABCDEF1001")]
    public void Bad_IDs_are_refused(string id) =>
        Assert.ThrowsAny<ArgumentException>(() => RuleDescriptor.Create<RuleDescriptorTests>(id, RuleCategory.Form, Severity.Info, LegalBasis.OwnChoice));

    [Fact]
    public void A_missing_page_is_named_when_it_is_asked_for()
    {
        var descriptor = RuleDescriptor.Create<RuleDescriptorTests>("TEST0001", RuleCategory.Form, Severity.Info, LegalBasis.OwnChoice);
        var exception = Assert.Throws<InvalidOperationException>(() => descriptor.Page);
        Assert.Contains("RuleDescriptorTests.md", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no head")]
    [InlineData("---\ntitle: a\ntitle.en: b\nmessage: c\n---\nbody")]
    public void A_page_without_a_full_head_is_refused(string text) => Assert.Throws<InvalidOperationException>(() => RulePage.Parse(text, "X"));

    [Fact]
    public void A_page_is_found_by_the_name_the_SDK_gives_it() =>
        Assert.Equal("按文件夹命名的说明页", RuleDescriptor.Create<PageByFolder>("TEST0001", RuleCategory.Form, Severity.Info, LegalBasis.OwnChoice).Title.Chinese);

    [Fact]
    public void A_help_link_is_the_packs_own_or_the_pages_path()
    {
        Assert.Equal("Rules/Form/PageByFolder.md", RuleDescriptor.Create<PageByFolder>("TEST0001", RuleCategory.Form, Severity.Info, LegalBasis.OwnChoice).HelpLink);
        Assert.Equal("https://example.org/TEST0001", RuleDescriptor.Create<PageByFolder>("TEST0001", RuleCategory.Form, Severity.Info, LegalBasis.OwnChoice, "https://example.org/TEST0001").HelpLink);
    }

    private sealed class PageByFolder;
}
