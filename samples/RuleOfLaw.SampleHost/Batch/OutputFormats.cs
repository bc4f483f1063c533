using System.Text;
using RuleOfLaw.Rules;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Documents.Batch;
using RuleOfLaw.Rules.Documents.Writing;
using RuleOfLaw.Rules.Output;
using RuleOfLaw.SampleHost.Rendering;

namespace RuleOfLaw.SampleHost.Batch;

/// <summary>The formats that all results are written in together; annotated documents are one a report, and not among them.</summary>
internal static class OutputFormats
{
    public const string Text = "text";
    public const string Workbook = "xlsx";
    public const string Annotated = "docx";

    public static readonly string[] Names = [Text, "json", "sarif", "md", "html", Workbook, Annotated];

    /// <summary>Writes results as they come. Of the formats only html keeps them all, for its overview stands first.</summary>
    public static void Write(string format, Stream stream, IEnumerable<BatchResult> results, Language language, bool withLedger)
    {
        var assessments = results.Select(result => result.Assessment).OfType<Assessment>();
        switch (format)
        {
            case "json":
                AssessmentJson.Write(stream, assessments, language);
                stream.Write("\n"u8);
                break;
            case "sarif":
                AssessmentSarif.Write(stream, assessments, language);
                stream.Write("\n"u8);
                break;
            case "md":
                AssessmentMarkdown.Write(stream, assessments, language);
                break;
            case "html":
                AssessmentHtml.Write(stream, [.. assessments], language);
                break;
            case Workbook:
                WriteWorkbook(stream, results, language);
                break;
            default:
                using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" })
                {
                    new AssessmentView(HostConsole.ForWriter(writer), language, withLedger).Show(assessments);
                }

                break;
        }
    }

    /// <summary>A file that could not be read has its row, too.</summary>
    private static void WriteWorkbook(Stream stream, IEnumerable<BatchResult> results, Language language)
    {
        using var workbook = new AssessmentWorkbook(stream, language);
        foreach (var result in results)
        {
            if (result.Assessment is { } assessment)
            {
                workbook.Add(assessment);
            }
            else
            {
                workbook.AddUnreadable(result.Path, result.Error!);
            }
        }

        workbook.Complete();
    }
}
