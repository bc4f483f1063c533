using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Writing.Word;

/// <summary>What a comment says of a finding.</summary>
internal static class CommentText
{
    private static readonly LocalizedText Head = new("{0} {1}：{2}", "{0} {1}: {2}");
    private static readonly LocalizedText Review = new("待核", "needs review");
    private static readonly LocalizedText Basis = new("依据：", "Basis: ");
    private static readonly LocalizedText SafeFix = new("建议修改：", "Suggested fix: ");
    private static readonly LocalizedText UnsafeFix = new("建议修改（请核实后再改）：", "Suggested fix (check before you take it): ");
    private static readonly LocalizedText Insertion = new("插入“{1}”", "insert “{1}”");
    private static readonly LocalizedText Deletion = new("删除“{0}”", "delete “{0}”");
    private static readonly LocalizedText Replacement = new("“{0}”改为“{1}”", "“{0}” becomes “{1}”");
    private static readonly LocalizedText Separator = new("；", "; ");

    /// <summary>The paragraphs of a comment: ID, severity and message; the legal basis; how to mend it, if that is known.</summary>
    public static IEnumerable<string> Of(Finding finding, SourceText text, Language language)
    {
        var severity = SeverityName(finding.Severity).In(language) + (finding.NeedsReview ? $" {Review.In(language)}" : string.Empty);
        yield return Format(Head.In(language), finding.RuleId, severity, finding.GetMessage(language));
        yield return Basis.In(language) + finding.Descriptor.Basis.Format(language);
        if (finding.Fix is { } fix)
        {
            yield return (fix.IsSafe ? SafeFix : UnsafeFix).In(language) + string.Join(Separator.In(language), fix.Edits.Select(edit => Describe(edit, text, language)));
        }
    }

    private static string Describe(TextEdit edit, SourceText text, Language language)
    {
        var kind = edit.Span.IsEmpty ? Insertion : edit.NewText.Length == 0 ? Deletion : Replacement;
        return Format(kind.In(language), text.ToString(edit.Span), edit.NewText);
    }

    private static string Format(string format, params object[] arguments) => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, arguments);

    private static LocalizedText SeverityName(Severity severity) => severity switch
    {
        Severity.Error => new("错误", "error"),
        Severity.Warning => new("警告", "warning"),
        Severity.Info => new("提示", "info"),
        _ => new("关闭", "none"),
    };
}
