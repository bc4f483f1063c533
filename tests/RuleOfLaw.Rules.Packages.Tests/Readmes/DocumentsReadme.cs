using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Documents.Batch;
using RuleOfLaw.Rules.Documents.Reading;
using RuleOfLaw.Rules.Documents.Writing;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Packages.Tests.Readmes;

/// <summary>The C# of the README of RuleOfLaw.Rules.Documents, in its order.</summary>
internal static class DocumentsReadme
{
    public static Assessment Read(IReportAssessor assessor, string path)
    {
        #region read
        SourceText text = ReportReaders.Default.Load(path);
        Assessment assessment = assessor.Assess(text, AssessmentContext.Load(path));
        foreach (Finding finding in assessment.Findings)
        {
            var places = text.GetOrigins(finding.Span); // where it stands in the document
            Console.WriteLine($"{finding.GetMessage()}  {places.FirstOrDefault()}");
        }
        #endregion
        return assessment;
    }

    public static void Batch(IReportAssessor assessor, IEnumerable<string> paths)
    {
        #region batch
        foreach (BatchResult result in new ReportBatch(assessor).Run(paths)) // in order, several at a time
        {
            Console.WriteLine(result.Assessment is { } assessed ? $"{result.Path}: {assessed.Score.Value}" : $"{result.Path}: {result.Error}");
        }
        #endregion
    }

    public static void Write(IReadOnlyList<Assessment> assessments, Stream output)
    {
        #region write
        AssessmentHtml.Write(output, assessments); // one page, to be read offline and printed
        #endregion
    }

    public static void Annotate(string path, Assessment assessment, Stream output)
    {
        #region annotate
        WordAnnotator.Annotate(ReportDocument.Load(path), assessment, output); // the same .docx with a comment at each finding
        #endregion
    }
}
