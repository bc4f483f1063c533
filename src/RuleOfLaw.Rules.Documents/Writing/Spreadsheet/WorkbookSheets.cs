using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Text;
using static RuleOfLaw.Rules.Documents.Writing.Spreadsheet.CellContent;

namespace RuleOfLaw.Rules.Documents.Writing.Spreadsheet;

/// <summary>The sheets of an assessment's workbook and what stands in their rows. Every sheet begins with file and issuer, to filter and look up by.</summary>
internal sealed class WorkbookSheets : IDisposable
{
    private const int LongestQuote = 300;

    private static readonly SheetColumn File = new("文件", "File", 32);
    private static readonly SheetColumn Issuer = new("发布单位", "Issuer", 24);
    private static readonly SheetColumn Line = new("行", "Line", 7);
    private static readonly SheetColumn Column = new("列", "Column", 7);
    private static readonly SheetColumn Place = new("文档位置", "Place in document", 24);

    private static readonly SheetColumn[] IssuerColumns =
    [
        File, Issuer, new("类别", "Kind", 8), new("报告年度", "Year", 10), new("发布日期", "Published on", 12), new("标题", "Title", 40),
        new("状态", "State", 11), new("得分", "Score", 8), new("最低", "Low", 8), new("最高", "High", 8), new("满分", "Points", 8), new("已判定", "Decided", 9),
        new("待核项", "Open questions", 10), new("等级", "Grade", 9), new("错误", "Errors", 8), new("警告", "Warnings", 10), new("提示", "Infos", 8),
        new("已豁免", "Suppressed", 11), new("评分标准", "Rubric", 20), new("说明", "Remark", 50),
    ];

    private static readonly SheetColumn[] FindingColumns =
    [
        File, Issuer, new("规则", "Rule", 11), new("级别", "Severity", 9), new("类别", "Category", 16), Line, Column, new("问题", "Message", 60), new("原文", "Text", 40),
        new("依据", "Basis", 40), new("修正", "Fix", 40), new("处理情况", "State", 12), new("处理理由", "Reason", 40), Place,
    ];

    private static readonly SheetColumn[] CriterionColumns =
    [
        File, Issuer, new("部分", "Section", 20), new("项目", "Criterion", 24), new("结果", "Outcome", 12), new("得分", "Score", 8), new("最低", "Low", 8), new("最高", "High", 8),
        new("满分", "Points", 8), new("得失分理由", "What earned or cost points", 70),
    ];

    private static readonly SheetColumn[] FigureColumns =
    [
        File, Issuer, new("事项", "Subject", 20), new("数值", "Value", 12), new("至", "To", 10), new("单位", "Unit", 8), new("准确度", "Bound", 9), new("年度", "Year", 8),
        new("范围", "Scope", 12), Line, Column, new("所在句", "Sentence", 70), Place,
    ];

    private static readonly LocalizedText Assessed = new("已评定", "assessed");
    private static readonly LocalizedText Unreadable = new("无法读取", "unreadable");
    private static readonly LocalizedText Open = new("未处理", "open");

    private readonly Language _language;
    private readonly SheetWriter _issuers;
    private readonly SheetWriter _findings;
    private readonly SheetWriter _criteria;
    private readonly SheetWriter _figures;

    public WorkbookSheets(Language language, int maximumRows)
    {
        _language = language;
        _issuers = new SheetWriter(new LocalizedText("单位", "Issuers"), IssuerColumns, language, maximumRows);
        _findings = new SheetWriter(new LocalizedText("问题", "Findings"), FindingColumns, language, maximumRows);
        _criteria = new SheetWriter(new LocalizedText("评分", "Criteria"), CriterionColumns, language, maximumRows);
        _figures = new SheetWriter(new LocalizedText("数据", "Figures"), FigureColumns, language, maximumRows);
    }

    private SheetWriter[] All => [_issuers, _findings, _criteria, _figures];

    public IEnumerable<(string Name, Stream Content)> Complete() => All.SelectMany(sheet => sheet.Complete());

    public void Dispose() => Array.ForEach(All, sheet => sheet.Dispose());

    public void AddUnreadable(string path, string reason) =>
        _issuers.Add([Plain(PathOf(path)), default, default, default, default, default, In(Unreadable), .. Enumerable.Repeat(default(CellContent), IssuerColumns.Length - 8), Wrapped(reason)]);

    public void Add(Assessment assessment)
    {
        AddIssuer(assessment);
        var report = assessment.Report;
        var (file, issuer) = (Plain(PathOf(report.Text.Path)), Plain(report.Header.Issuer));
        foreach (var finding in assessment.Findings)
        {
            AddFinding(file, issuer, finding, report.Text, decided: null);
        }

        // Those confirmed are among the findings already.
        foreach (var decided in assessment.Suppressed.Select(DecidedFinding.Of).Concat(assessment.Reviewed.Where(one => one.Decision.Verdict == ReviewVerdict.Rejected).Select(DecidedFinding.Of)))
        {
            AddFinding(file, issuer, decided.Finding, report.Text, decided);
        }

        foreach (var section in assessment.Score.Sections)
        {
            foreach (var criterion in section.Criteria)
            {
                _criteria.Add(
                    file, issuer, In(section.Section.Title), In(criterion.Criterion.Title), In(DisplayNames.Of(criterion.Outcome)), Number(criterion.Value), Number(criterion.Low),
                    Number(criterion.High), Number(criterion.Criterion.Points), Wrapped(Describe(criterion, report.Text)));
            }
        }

        foreach (var figure in report.Figures)
        {
            AddFigure(file, issuer, figure, report.Text);
        }
    }

    private static string? PathOf(string? path) => path?.Replace('\\', '/');

    private void AddIssuer(Assessment assessment)
    {
        var (header, score) = (assessment.Report.Header, assessment.Score);
        int Count(Severity severity) => assessment.Findings.Count(finding => finding.Severity == severity);
        _issuers.Add(
            Plain(PathOf(assessment.Report.Text.Path)), Plain(header.Issuer), In(DisplayNames.Of(header.IssuerKind)), Whole(header.Year), Date(header.PublishedOn), Wrapped(header.Title),
            In(Assessed), Points(score.Value), Points(score.Low), Points(score.High), Points(score.Points), Percent(score.Decided), Whole(score.OpenQuestions),
            Plain(score.Grade?.Title.In(_language)), Whole(Count(Severity.Error)), Whole(Count(Severity.Warning)), Whole(Count(Severity.Info)), Whole(assessment.Suppressed.Length),
            Plain(assessment.Manifest.Rubric), default);
    }

    private void AddFinding(CellContent file, CellContent issuer, Finding finding, SourceText text, DecidedFinding? decided)
    {
        var (line, column) = PlaceOf(finding.Span, text);
        var state = decided is not null ? decided.Verdict : finding.NeedsReview ? Words.NeedsReview : Open;
        _findings.Add(
            file, issuer, Plain(finding.RuleId), In(DisplayNames.Of(finding.Severity)), In(DisplayNames.Of(finding.Descriptor.Category)), line, column, Wrapped(finding.GetMessage(_language)),
            Wrapped(AssessmentText.Quote(text, finding.Span, LongestQuote)), Wrapped(finding.Descriptor.Basis.Format(_language)), Wrapped(Describe(finding.Fix, text)), In(state),
            Wrapped(decided is null ? null : AssessmentText.Reason(decided, _language)), Plain(OriginOf(finding.Span, text)));
    }

    private void AddFigure(CellContent file, CellContent issuer, Figure figure, SourceText text)
    {
        var (line, column) = PlaceOf(figure.Span, text);
        _figures.Add(
            file, issuer, Plain(figure.Subject), Number(figure.Value), Number(figure.UpperValue), Plain(figure.Unit), In(FigureNames.Of(figure.Bound)), Whole(figure.Year),
            In(FigureNames.Of(figure.Scope)), line, column, Wrapped(figure.Sentence is { } sentence ? AssessmentText.Quote(text, sentence.Span, LongestQuote) : null), Plain(OriginOf(figure.Span, text)));
    }

    private CellContent In(LocalizedText text) => Plain(text.In(_language));

    private static (CellContent Line, CellContent Column) PlaceOf(TextSpan span, SourceText text)
    {
        if (!AssessmentText.Holds(text, span))
        {
            return default;
        }

        var position = text.GetLinePosition(span.Start);
        return (Whole(position.Line + 1), Whole(position.Character + 1));
    }

    private static string? OriginOf(TextSpan span, SourceText text) => text.GetOrigins(span) is [var first, ..] ? first.Place : null;

    private string? Describe(TextFix? fix, SourceText text) => fix is null ? null : AssessmentText.Edits(text, fix) is not { } edits
        ? AssessmentText.Format(Words.Places, _language, fix.Edits.Length)
        : string.Join('\n', edits.Select(edit => $"{edit.Old} → {(edit.New.Length == 0 ? "∅" : edit.New)}"));

    private string Describe(CriterionScore criterion, SourceText text) => string.Join('\n', criterion.Ledger.Select(entry =>
    {
        var place = entry.Span is { } span && AssessmentText.Place(text, span) is { } found ? $" {found}" : string.Empty;
        return $"{AssessmentText.Signed(entry.Points)}  {(entry.RuleId is null ? string.Empty : $"{entry.RuleId} ")}{AssessmentText.Reason(entry, _language)}{place}";
    }));
}
