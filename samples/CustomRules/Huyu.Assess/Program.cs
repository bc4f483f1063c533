using Huyu.Rules;
using RuleOfLaw.Rules;
using RuleOfLaw.Rules.Text;

var assessor = ReportAssessor.Create(options => options.AddHuyuRules());
foreach (var path in args)
{
    var assessment = assessor.Assess(SourceText.Load(path), AssessmentContext.Load(path));
    Console.WriteLine($"{assessment.Report.Header.Issuer}  {assessment.Score.Value:0.0} / {assessment.Score.Points}  {assessment.Manifest.Rubric}");
    foreach (var section in assessment.Score.Sections.Where(section => section.Section.Id == "county"))
    {
        Console.WriteLine($"{section.Section.Title.Chinese}  {section.Value:0.0} / {section.Points}");
    }

    foreach (var finding in assessment.Findings.Where(finding => finding.RuleId.StartsWith("HUYU", StringComparison.Ordinal)))
    {
        Console.WriteLine($"{finding.RuleId} {finding.GetMessage()}");
    }
}
