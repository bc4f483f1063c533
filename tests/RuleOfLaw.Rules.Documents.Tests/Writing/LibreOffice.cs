using System.Diagnostics;
using System.Text;
using System.Xml.Linq;
using RuleOfLaw.Rules.Documents.Reading;

namespace RuleOfLaw.Rules.Documents.Tests.Writing;

/// <summary>Opens documents in LibreOffice, which shares nothing with what wrote them.</summary>
internal static class LibreOffice
{
    /// <summary>The program; null where it is not installed.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "soffice.exe" : "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Opens a document and saves it as flat OpenDocument.</summary>
    public static XDocument ToOpenDocument(ReportDocument document) => XDocument.Parse(Encoding.UTF8.GetString(Convert(document, "fodt")), LoadOptions.PreserveWhitespace);

    /// <summary>Opens a document and saves it as text.</summary>
    public static string ToText(ReportDocument document) => Encoding.UTF8.GetString(Convert(document, "txt:Text (encoded):UTF8")).TrimStart('\uFEFF');

    /// <summary>Opens a document and saves it as a Word document of LibreOffice's own making.</summary>
    public static ReportDocument ToWord(ReportDocument document) => new(Convert(document, "docx:MS Word 2007 XML"), document.Path);

    private static byte[] Convert(ReportDocument document, string format)
    {
        // A profile of its own: LibreOffice hands a second call with the same one to the first.
        var folder = Directory.CreateTempSubdirectory("ruleoflaw-");
        try
        {
            var (input, output) = (Path.Combine(folder.FullName, "report.docx"), Path.Combine(folder.FullName, "out"));
            File.WriteAllBytes(input, document.Content.ToArray());
            var start = new ProcessStartInfo(Program!) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in new[] { $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}", "--headless", "--convert-to", format, "--outdir", output, input })
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var result = Path.Combine(output, $"report.{format.Split(':')[0]}");
            return File.Exists(result) ? File.ReadAllBytes(result) : throw new InvalidOperationException($"LibreOffice wrote nothing: {errors.Result}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
