using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Documents.Writing;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Suppressions;
using RuleOfLaw.Rules.Text;
using Snapshooter.Xunit;

namespace RuleOfLaw.Rules.Documents.Tests.Writing;

public sealed class AssessmentHtmlTests
{
    private const string Hostile = "</style></title><script>alert(1)</script>\n\"onmouseover=\"alert(2)\" x='\n<img src=http://example.invalid/a.png>&lt;b&gt;\u0001\ud800\n]]>--><!-- {0}";

    private static readonly ReportAssessor Assessor = ReportAssessor.Create();

    public static TheoryData<string> Samples => Repository.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_page_of_a_sample_is_as_before(string sample) =>
        Snapshot.Match(Parse(Write(Language.Chinese, Assess(sample))).Body!.OuterHtml, $"{Path.GetFileNameWithoutExtension(sample)}.zh.html");

    [Fact]
    public void The_page_of_a_sample_is_as_before_in_English()
    {
        var page = Parse(Write(Language.English, Assess("2-middling-township.txt")));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Snapshot.Match(page.Body!.OuterHtml, "2-middling-township.en.html");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_finding_is_marked_in_the_text_and_every_mark_leads_to_its_finding_and_back(string sample)
    {
        var assessment = Assess(sample);
        var page = Parse(Write(Language.Chinese, assessment));
        var cards = page.QuerySelectorAll("#r1-findings .finding").ToList();
        Assert.Equal(assessment.Findings.Length, cards.Count);
        var placed = Enumerable.Range(0, assessment.Findings.Length).Where(i => !assessment.Findings[i].Span.IsEmpty).Select(i => $"r1-f{i + 1}").Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(placed);
        Assert.Equal(placed, page.QuerySelectorAll(".line .ref").Select(link => link.GetAttribute("href")![1..]).Order(StringComparer.Ordinal));
        Assert.Equal(placed, page.QuerySelectorAll(".side .ref").Select(link => link.GetAttribute("href")![1..]).Order(StringComparer.Ordinal));
        Assert.Equal(placed, page.QuerySelectorAll("#r1-findings .head a").Select(link => page.GetElementById(link.GetAttribute("href")![1..])).Select(mark => mark!.Id!.Replace("-m", "-f", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_text_is_the_report_s_own_to_the_last_character(string sample)
    {
        var assessment = Assess(sample);
        var page = Parse(Write(Language.Chinese, assessment));
        foreach (var reference in page.QuerySelectorAll(".line .ref"))
        {
            reference.Remove();
        }

        Assert.Equal(assessment.Report.Text.ToString().Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)), page.QuerySelectorAll(".line").Select(line => line.TextContent));
    }

    [Fact]
    public void Every_criterion_stands_there_with_its_points_and_reasons()
    {
        var assessment = Assess("4-faulty-township.txt");
        var criteria = assessment.Score.Sections.SelectMany(section => section.Criteria).ToList();
        var page = Parse(Write(Language.Chinese, assessment));
        Assert.Equal(criteria.Count, page.QuerySelectorAll(".criteria > li").Length);
        Assert.Equal(criteria.Sum(criterion => criterion.Ledger.Length), page.QuerySelectorAll(".ledger > li").Length);
        Assert.Equal(assessment.Score.Sections.Length + 1, page.QuerySelectorAll("svg[role=img]").Length);
        Assert.Equal(assessment.Score.Sections.Length, page.QuerySelectorAll(".sections tbody tr").Length);
        Assert.Contains(assessment.Manifest.Text, page.QuerySelector(".manifest")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_used_once_and_every_link_stays_on_the_page()
    {
        var page = Parse(Write(Language.Chinese, [.. Repository.Samples.Cast<object[]>().Select(row => Assess((string)row[0]))]));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(page.QuerySelectorAll("[href]"), link => Assert.Contains(link.GetAttribute("href")!, ids.Select(id => $"#{id}")));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), element => Assert.NotNull(page.GetElementById(element.GetAttribute("aria-labelledby")!)));
        Assert.Equal(4, page.QuerySelectorAll(".batch tbody tr").Length);
        AssertLoadsNothing(page);
    }

    [Fact]
    public void The_policy_allows_the_page_s_own_style_and_nothing_else()
    {
        var page = Parse(Write(Language.Chinese, Assess("1-good-township.txt")));
        var style = Assert.Single(page.QuerySelectorAll("style")).TextContent;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Equal($"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
        Assert.DoesNotContain("url(", style, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", style, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", style, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Hostile_text_is_inert_wherever_it_comes_from()
    {
        var assessor = ReportAssessor.Create(options => options.AddRules<Repeat>());
        var text = SourceText.From(Hostile, Hostile);
        var report = new AnnualReport { Text = text, Header = new ReportHeader { Title = Hostile, Issuer = Hostile } };
        var suppression = new Suppression { RuleId = "ROL1002", Properties = [], Kind = SuppressionKind.Accepted, Justification = Hostile, Author = Hostile };
        var assessment = assessor.Assess(report, new AssessmentContext { Suppressions = [suppression] });
        Assert.NotEmpty(assessment.Suppressed);
        var page = Parse(Write(Language.Chinese, assessment, assessment));
        AssertLoadsNothing(page);
        Assert.Equal(2, page.QuerySelectorAll("article").Length);
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("article h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("alert(2)", page.QuerySelector(".text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_needs_review_and_what_is_suppressed_is_shown_as_such()
    {
        var text = SourceText.From(Repository.ReadSample("4-faulty-township.txt"), "a.txt");
        var assessor = ReportAssessor.Create(options => options.AddRules<Repeat>());
        var target = assessor.Assess(text).Findings.First(finding => finding.RuleId is "ROL6001");
        var suppressions = Baseline.Create([target], text, "沿用当年文件的名称", "李四", new DateOnly(2025, 3, 1));
        var page = Parse(Write(Language.Chinese, assessor.Assess(text, new AssessmentContext { Suppressions = suppressions })));
        Assert.Equal("? 待核", Assert.Single(page.QuerySelectorAll(".badge")).TextContent);
        var card = Assert.Single(page.QuerySelectorAll("#r1-suppressed .finding"));
        Assert.Contains("沿用当年文件的名称（李四，2025-03-01）", card.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".ledger a"), link => string.Equals(link.GetAttribute("href"), $"#{card.Id}", StringComparison.Ordinal));
    }

    [Fact]
    public void What_an_assessor_decided_is_shown_and_the_ledger_leads_to_it()
    {
        var text = SourceText.From(Repository.ReadSample("4-faulty-township.txt"), "a.txt");
        var decision = new FindingDecision { RuleId = "ROL6001", Verdict = ReviewVerdict.Rejected, Quote = "《土地承包法》", Reason = "引用的是旧版文件", Author = "李四", Date = new DateOnly(2025, 3, 2) };
        var page = Parse(Write(Language.Chinese, Assessor.Assess(text, new AssessmentContext { Decisions = [decision] })));
        var card = Assert.Single(page.QuerySelectorAll("#r1-reviewed .finding"));
        Assert.Contains("引用的是旧版文件（李四，2025-03-02）", card.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".ledger a"), link => string.Equals(link.GetAttribute("href"), $"#{card.Id}", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll(".contents a"), link => string.Equals(link.TextContent, "已复核", StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_without_text_has_a_page_and_no_report_at_all_too()
    {
        var page = Parse(Write(Language.English, Assessor.Assess(new AnnualReport { Header = new ReportHeader { Title = "In code" } })));
        Assert.Equal("In code", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("mark"));
        Assert.Empty(Parse(Write(Language.English)).QuerySelectorAll("article"));
    }

    [Fact]
    public void The_same_reports_give_the_same_bytes() => Assert.Equal(Write(Language.Chinese, Assess("3-county-department.txt")), Write(Language.Chinese, Assess("3-county-department.txt")));

    private static Assessment Assess(string sample) => Assessor.Assess(SourceText.From(Repository.ReadSample(sample), $"samples/reports/{sample}"));

    private static byte[] Write(Language language, params Assessment[] assessments)
    {
        using var stream = new MemoryStream();
        AssessmentHtml.Write(stream, assessments, language);
        return stream.ToArray();
    }

    /// <summary>Strict: an error of the page's HTML fails the test.</summary>
    private static IHtmlDocument Parse(byte[] page) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Encoding.UTF8.GetString(page));

    private static void AssertLoadsNothing(IHtmlDocument page)
    {
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, embed, video, audio, source, form, base, [src], [srcset], [style], [action], [xlink\\:href]"));
        Assert.All(page.All, element => Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        Assert.All(page.QuerySelectorAll("[href]"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.DoesNotContain(page.Descendants(), node => node.NodeType == NodeType.Comment);
    }

    /// <summary>Asks about the whole report, and repeats it in the message.</summary>
    private sealed class Repeat : ReportRule
    {
        private static readonly RuleDescriptor Descriptor = RuleDescriptor.Create(
            "TST9101", nameof(Repeat), RuleCategory.Form, Severity.Error, LegalBasis.OwnChoice, new LocalizedText("重复", "Repeat"), new LocalizedText("请核对：{0}", "check: {0}"));

        protected override void Define(RuleDefinition rule) =>
            rule.When<AnnualReport>().Report(Descriptor, report => FindingDraft.At(new TextSpan(0, report.Text.Length)).With(report.Text.ToString()).NeedsReview());
    }
}
