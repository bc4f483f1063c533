using RuleOfLaw.Rules.Rules.Wording;

namespace RuleOfLaw.Rules.Testing.Tests;

public sealed class RulePageVerifierTests
{
    [Fact]
    public void A_right_page_passes() => RulePageVerifier.Verify<DoubledCharacter>();

    [Fact]
    public void Everything_wrong_with_a_page_is_told_at_once()
    {
        var message = Assert.Throws<RuleVerificationException>(() => RulePageVerifier.Verify<FaultyPage>()).Message;
        foreach (var part in (string[])
            [
                "FaultyPage.md", "“## 判定”", "“## English”", "`minimum_meetings`", "```report guard", "示例 1（fires）", "没有标记", "示例 2（silent）", "不应有标记",
                "示例 3（other）", "fires, silent, guard", "示例 4（fires）", "诊断与标记不符", "占位符不同", "0 / 0 1",
            ])
        {
            Assert.Contains(part, message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_rule_without_a_page_has_no_examples()
    {
        Assert.Empty(RulePageExample.Of(CountedMeeting.Descriptor.Page));
        Assert.Throws<RuleVerificationException>(() => RulePageVerifier.Verify<TwoVoices>());
    }

    [Fact]
    public void Examples_are_read_in_order()
    {
        var examples = RulePageExample.Of(FaultyPage.Descriptor.Page);
        Assert.Equal(["fires", "silent", "other", "fires"], examples.Select(example => example.Kind));
        Assert.Equal("办理案件3件。", examples[0].Markup);
    }
}
