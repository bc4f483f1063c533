using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Tests.Reports.Parsing;

public sealed class PhraseReaderTests
{
    [Theory]
    [InlineData("形成“办事依法、遇事找法、解决问题用法、化解矛盾靠法”的氛围。", PhraseKind.SetPhrase)]
    [InlineData("形成“遇事找法，办事依法，解决问题靠法，化解矛盾依法”的氛围。", PhraseKind.BrokenSetPhrase)]
    [InlineData("做到重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。", PhraseKind.SetPhrase)]
    [InlineData("做到重要工作亲自部署、重大问题亲自解决、重点环节亲自协调、重要任务亲自督办。", PhraseKind.BrokenSetPhrase)]
    [InlineData("建设职能科学、权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意的法治政府。", PhraseKind.SetPhrase)]
    [InlineData("建设职能科学、权责法定、执法严明、公开公正、廉洁高效、守法诚信的法治政府。", PhraseKind.SetPhrase)]
    [InlineData("增强“四个意识”、坚定“四个自信”、做到“两个维护”。", PhraseKind.SetPhrase)]
    [InlineData("学习贯彻党的二十大历次全会精神。", PhraseKind.BrokenSetPhrase)]
    [InlineData("聘请法制副校长。", PhraseKind.DatedTerm)]
    [InlineData("紧扭重点工作。", PhraseKind.Confusion)]
    public void A_phrase_is_found(string sentence, PhraseKind kind) => Assert.Equal(kind, Assert.Single(ParsingTest.Results(sentence).Phrases).Kind);

    [Theory]
    [InlineData("坚持机关学法制度，落实法制审核。")]
    [InlineData("落实《关于加强法制宣传教育的决议》。")]
    [InlineData("科学决策、严格管理、公正处理。")]
    [InlineData("自己经营的店铺不宜传播谣言，问题高发地区重点巡查。")]
    [InlineData("切实解决问题，化解矛盾纠纷。")]
    [InlineData("学习贯彻党的二十大和二十届历次全会精神。")]
    public void Words_that_only_look_alike_are_none(string sentence) => Assert.Empty(ParsingTest.Results(sentence).Phrases);
}
