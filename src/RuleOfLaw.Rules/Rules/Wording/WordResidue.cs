using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules.Wording;

/// <summary>Text that a word processor or a page left behind.</summary>
public sealed class WordResidue : ReportRule
{
    /// <summary>ROL6009.</summary>
    public static RuleDescriptor Descriptor { get; } =
        RuleDescriptor.Create<WordResidue>("ROL6009", RuleCategory.Wording, Severity.Warning, OfficialDocuments2012.Article19);

    /// <inheritdoc/>
    protected override void Define(RuleDefinition rule) => rule
        .When<TextResidue>()
        .Report(Descriptor, residue => FindingDraft.At(residue.Span)
            .With(NameOf(residue.Kind))
            .Fix(residue.Span, string.Empty, isSafe: residue.Kind is "bookmark" or "field")); // behind the others a word is missing

    private static LocalizedText NameOf(string kind) => kind switch
    {
        "bookmark" => new("书签", "a bookmark"),
        "field" => new("域代码", "a field code"),
        "reference" => new("失效的交叉引用", "a broken reference"),
        _ => new("无法显示的字符", "an undecodable character"),
    };
}
