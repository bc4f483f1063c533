using CsCheck;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RuleOfLaw.Rules.Output;

namespace RuleOfLaw.Rules.Tests.Output;

public sealed class MarkdownEscaperTests
{
    private static readonly string[] Pieces =
    [
        "*", "_", "`", "#", "[a](b)", "![", "](", "<b>", "</", "&lt;", "|", "\\", "\n", "\r\n", "  ", "-", "+", "1.", "2)",
        "=", "~~", "^", "$x$", ":::", ":)", "www.a.b", "http://a.b", "a@b.cd", "{#id}", "> ", "---", "%%", "\u0001", "\ud83d\ude00", "法", "x", "12",
    ];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley().Build();

    [Theory]
    [InlineData("普通的一句话，2024年办理12.5万件。", "普通的一句话，2024年办理12.5万件。")]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("[x](http://example.invalid)", @"\[x\](http\://example.invalid)")]
    [InlineData("1. 不是列表\n- 也不是", @"1\. 不是列表 - 也不是")]
    [InlineData("- a | b", @"\- a \| b")]
    public void Only_what_means_something_is_escaped(string text, string escaped) => Assert.Equal(escaped, MarkdownEscaper.Escape(text));

    [Fact]
    public void Any_text_is_shown_as_it_is_wherever_it_stands()
    {
        Gen.OneOf([.. Pieces.Select(Gen.Const)]).Array[0, 12].Select(string.Concat).Sample(text =>
        {
            var shown = MarkdownEscaper.OneLine(text);
            var escaped = MarkdownEscaper.Escape(text);
            Assert.Equal(shown, TextOf(escaped));
            Assert.Equal(shown, TextOf($"- {escaped}\n"));
            Assert.Equal(shown, TextOf($"> {escaped}\n"));
            Assert.Equal(shown, TextOf($"# {escaped}\n"));
            Assert.Equal(shown + "b", TextOf($"| {escaped} | b |\n| :-- | --: |\n"));
        });
    }

    /// <summary>The text a reader sees; fails if the Markdown holds anything but text.</summary>
    private static string TextOf(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        Assert.DoesNotContain(document.Descendants(), node => node is HtmlBlock or HtmlInline or LinkInline or AutolinkInline or EmphasisInline or CodeInline or CodeBlock or LineBreakInline);
        return string.Concat(document.Descendants<LeafInline>().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            _ => throw new InvalidOperationException($"{inline.GetType().Name} in {markdown}"),
        }));
    }
}
