using System.Text;
using System.Xml.Linq;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Documents.Reading;
using RuleOfLaw.Rules.Documents.Tests.Reading.Word;
using RuleOfLaw.Rules.Documents.Writing;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Tests.Writing;

/// <summary>A document with comments, read as Word would: what each says, and what stands between its marks.</summary>
internal sealed class Commented
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly List<XElement> _elements;

    private Commented(ReportDocument document)
    {
        Document = document;
        var parts = Docx.Parts(document.Content.ToArray());
        var main = Load(parts, "word/document.xml");
        var comments = parts.ContainsKey("word/comments.xml") ? Load(parts, "word/comments.xml") : new XElement("none");
        _elements = [.. comments.DescendantsAndSelf(), .. main.DescendantsAndSelf()];
        Comments = [.. comments.Elements(W + "comment").Select(comment => (
            string.Join('|', comment.Elements(W + "p").Select(paragraph => paragraph.Value)),
            Passage(main, (string)comment.Attribute(W + "id")!)))];
    }

    public ReportDocument Document { get; }

    public IReadOnlyList<(string Text, string Passage)> Comments { get; }

    public IEnumerable<string> Passages => Comments.Select(comment => comment.Passage);

    public static Commented Of(ReportDocument document, params string[] passages) => Of(document, Assess(document, passages));

    public static Commented Of(ReportDocument document, Assessment? assessment = null, Language language = Language.Chinese, DateTimeOffset? date = null)
    {
        using var output = new MemoryStream();
        WordAnnotator.Annotate(document, assessment ?? Assess(document), output, language, date);
        return new Commented(new ReportDocument(output.ToArray(), document.Path));
    }

    /// <summary>An assessment with a finding at the first place of each passage; the real one where none is given.</summary>
    public static Assessment Assess(ReportDocument document, params string[] passages)
    {
        var text = new WordReader().Read(document);
        return passages.Length == 0
            ? ReportAssessor.Create().Assess(text)
            : At(text, [.. passages.Select(passage => new TextSpan(text.ToString().IndexOf(passage, StringComparison.Ordinal), passage.Length))]);
    }

    /// <summary>An assessment with a finding at each place, in this order.</summary>
    public static Assessment At(SourceText text, params TextSpan[] spans)
    {
        var assessments = spans.Select(span => ReportAssessor.Create(options => options.AddRules(new Marker(span))).Assess(text)).ToList();
        return assessments[0] with { Findings = [.. assessments.Select(one => one.Findings.Single(finding => finding.RuleId is "TEST0001"))] };
    }

    public IEnumerable<XElement> Elements(string name) => _elements.Where(element => element.Name == W + name);

    private static XElement Load(Dictionary<string, byte[]> parts, string name) => XDocument.Parse(Encoding.UTF8.GetString(parts[name]).TrimStart('\uFEFF'), LoadOptions.PreserveWhitespace).Root!;

    private static string Passage(XElement main, string id)
    {
        var all = main.Descendants().ToList();
        var (from, to) = (Find("commentRangeStart"), Find("commentRangeEnd"));
        Assert.True(from < to && to < Find("commentReference"), $"comment {id}");
        Assert.DoesNotContain(all[from..to], element => element.Name == W + "delText");
        return string.Concat(all[from..to].Where(element => element.Name == W + "t" && !element.Ancestors(W + "txbxContent").Any()).Select(text => text.Value));

        int Find(string name) => all.FindIndex(element => element.Name == W + name && string.Equals((string?)element.Attribute(W + "id"), id, StringComparison.Ordinal) && !element.Ancestors(W + "txbxContent").Any());
    }

    /// <summary>A rule that reports one place and takes its first character away.</summary>
    private sealed class Marker(TextSpan span) : ReportRule
    {
        private static readonly RuleDescriptor Descriptor = RuleDescriptor.Create(
            "TEST0001", "Marker", RuleCategory.Wording, Severity.Warning, LegalBasis.OwnChoice, new LocalizedText("标记", "mark"), new LocalizedText("有{0}个字", "{0} characters"));

        protected override void Define(RuleDefinition rule) => rule.When<ReportHeader>().Report(
            Descriptor,
            _ => FindingDraft.At(span).With(span.Length).Fix(new TextSpan(span.Start, Math.Min(span.Length, 1)), string.Empty));
    }
}
