using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Testing.Tests;

public sealed class AnnualReportBuilderTests
{
    private static AnnualReport Build() => new AnnualReportBuilder()
        .WithTitle("石泓乡2023年法治政府建设年度报告").WithIssuer("石泓乡人民政府", IssuerKind.Township).WithYear(2023).WithPublishedOn(new DateOnly(2024, 3, 1))
        .AddContent(ContentKind.Results)
        .AddFigure(12, "场", "普法讲座")
        .AddTopic("publicity", "开展法治宣传。")
        .AddLaw("信访条例", LawStatus.Repealed)
        .Add("每村有法律明白人3名。", place => new StaffCount { Role = "law-guide", Span = place.Span, Content = place.Content, Item = place.Item })
        .AddContent(ContentKind.Shortfalls, "存在的问题").AddProblem("普法形式单一", "publicity-form").AddProblem("执法力量不足", "enforcement-staff")
        .AddContent(ContentKind.FirstResponsibility).AddDutyAct(DutyActor.PartyHead, "meetings", "书记主持会议4次。")
        .AddContent(ContentKind.Plan).AddMeasure("制作普法短视频6部", "publicity-form")
        .AddAnswer(0, 0)
        .Build();

    [Fact]
    public void Every_element_stands_at_its_own_line()
    {
        var report = Build();
        ReportElement[] elements = [report.Figures[0], report.Topics[0], report.Laws[0], report.Staff[0], report.Problems[0], report.Problems[1], report.DutyActs[0], report.Measures[0]];
        Assert.Equal(["普法讲座12场。", "开展法治宣传。", "《信访条例》。", "每村有法律明白人3名。", "普法形式单一", "执法力量不足", "书记主持会议4次。", "制作普法短视频6部"], elements.Select(element => report.Text.ToString(element.Span)));
        Assert.Equal(elements.Select(element => element.Span).Order(), elements.Select(element => element.Span));
        Assert.All(elements, element => Assert.True(element.Item!.Span.Contains(element.Span)));
        Assert.Equal([ContentKind.Results, ContentKind.Shortfalls, ContentKind.FirstResponsibility, ContentKind.Plan], report.Contents.Select(content => content.Kind));
        Assert.Equal("存在的问题", report.Text.ToString(report.Outline[1].HeadingSpan));
        Assert.Equal(12, report.Contents[1].TextLength);
        Assert.Same(report.Figures[0].Sentence, report.Sentences[0]);
    }

    [Fact]
    public void The_header_is_what_was_said()
    {
        var header = Build().Header;
        Assert.Equal(("石泓乡2023年法治政府建设年度报告", "石泓乡人民政府", IssuerKind.Township, 2023, new DateOnly(2024, 3, 1)), (header.Title, header.Issuer, header.IssuerKind, header.Year, header.PublishedOn));
        Assert.Equal(2023, Build().Figures[0].Year);
    }

    [Fact]
    public void An_answer_ties_a_problem_and_a_measure()
    {
        var report = Build();
        var answer = Assert.Single(report.Answers);
        Assert.Same(report.Problems[0], answer.Problem);
        Assert.Same(report.Measures[0], answer.Measure);
        Assert.True(answer.IsOnly);
        Assert.Equal(["publicity-form"], answer.Topics.AsEnumerable());
    }

    [Fact]
    public void A_built_report_is_assessed_as_a_read_one_is()
    {
        var assessment = ReportAssessor.Create().Assess(Build());
        Assert.Equal("township", assessment.Score.Rubric.Id);
        Assert.Contains(assessment.Findings, finding => finding.RuleId is "ROL5001" && assessment.Report.Text.ToString(finding.Span) is "执法力量不足");
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new AnnualReportBuilder().AddContent(ContentKind.Plan).AddContent(ContentKind.Plan));
        Assert.Throws<ArgumentException>(() => new AnnualReportBuilder().Add("一行\n两行"));
        Assert.Throws<InvalidOperationException>(() => new AnnualReportBuilder().AddProblem("普法形式单一").AddAnswer(0, 0).Build());
    }

    [Fact]
    public void Every_kind_of_element_a_report_holds_can_be_added()
    {
        var kinds = typeof(AnnualReport).GetProperties().Select(property => property.PropertyType).Where(type => type.IsGenericType).Select(type => type.GetGenericArguments()[0])
            .Where(type => type.IsAssignableTo(typeof(ReportElement)) && type != typeof(OutlineItem) && type != typeof(ReportContent) && type != typeof(Sentence)).ToList();
        Assert.True(kinds.Count > 20);
        foreach (var kind in kinds)
        {
            var element = (ReportElement)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(kind);
            var report = new AnnualReportBuilder().Add("甲。", _ => element).Build();
            var property = Assert.Single(typeof(AnnualReport).GetProperties(), property => property.PropertyType == typeof(System.Collections.Immutable.ImmutableArray<>).MakeGenericType(kind));
            Assert.Same(element, Assert.Single((System.Collections.IEnumerable)property.GetValue(report)!));
        }
    }
}
