using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Wording;

/// <summary>Text that a word processor or a page left behind.</summary>
public sealed class WordResidue : ReportRule
{
    /// <summary>ROL6009.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<WordResidue>("ROL6009", RuleCategory.Wording, Severity.Warning, LanguageNorms.OfficialDocuments);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<TextResidue>()
        .Report(Descriptor, residue => residue.Span, residue => [NameOf(residue.Kind)]);

    private static LocalizedText NameOf(string kind) => kind switch
    {
        "bookmark" => new("书签", "a bookmark"),
        "field" => new("域代码", "a field code"),
        "reference" => new("失效的交叉引用", "a broken reference"),
        _ => new("无法显示的字符", "an undecodable character"),
    };
}
