using MyRules.Rules;
using RuleOfLaw.Rules.Testing;

namespace MyRules.Tests;

public sealed class MeetingWithoutNumberTests
{
    [Fact]
    public void The_page_is_whole_and_its_examples_are_true() => RulePageVerifier.Verify<MeetingWithoutNumber>();

    [Fact]
    public void Only_the_sentence_without_a_number_is_reported() => RuleVerifier<MeetingWithoutNumber>.Verify(
        """
        青禾镇2024年法治政府建设年度报告
        一、主要举措和成效
        召开专题会议4次。[|召开座谈会。|]
        """);
}
