using System.Globalization;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Documents.Batch;
using RuleOfLaw.Rules.Documents.Reading;
using RuleOfLaw.Rules.Documents.Writing;
using RuleOfLaw.SampleHost.Commands;

namespace RuleOfLaw.SampleHost.Batch;

/// <summary>Writes each Word report with its findings as comments: <c>NAME.annotated.docx</c> beside it, or in a folder.</summary>
internal sealed class Annotator(string? folder, Language language)
{
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes a report's document; what kept it from being written, or null.</summary>
    public string? Write(BatchResult result)
    {
        if (result.Assessment is not { } assessment)
        {
            return null; // Told where it was read.
        }

        var target = TargetOf(result.Path);
        try
        {
            var document = ReportDocument.Load(result.Path);
            ReportLoader.Write(target, stream => WordAnnotator.Annotate(document, assessment, stream, language, DateTimeOffset.Now));
            return null;
        }
        catch (ArgumentException e)
        {
            return e.Message;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{target}: 无法写入，请检查路径和权限 / cannot be written; check the path and its permissions";
        }
    }

    /// <summary>Reports of the same name from different folders get numbers.</summary>
    private string TargetOf(string path)
    {
        var directory = folder ?? Path.GetDirectoryName(path) ?? string.Empty;
        var name = Path.GetFileNameWithoutExtension(path);
        for (var number = 1; ; number++)
        {
            var suffix = number == 1 ? string.Empty : $"-{number.ToString(CultureInfo.InvariantCulture)}";
            var target = Path.Combine(directory, $"{name}{suffix}{InputFiles.AnnotatedEnd}.docx");
            if (_written.Add(Path.GetFullPath(target)))
            {
                return target;
            }
        }
    }
}
