using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using RuleOfLaw.Rules.Documents.Reading;
using RuleOfLaw.Rules.Documents.Reading.Word;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Writing.Word;

/// <summary>Writes a Word file anew with some of its parts changed.</summary>
internal static class WordPackageWriter
{
    /// <summary>The earliest time a zip can name: new parts bear no time of their own, so that the same in gives the same out.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize };

    /// <summary>Writes the file.</summary>
    /// <param name="document">The file as it was.</param>
    /// <param name="parts">The parts that are changed or new, by their names; all others are copied.</param>
    /// <param name="output">Where to.</param>
    /// <exception cref="UnreadableTextException">A part that is copied is damaged.</exception>
    public static void Write(ReportDocument document, IReadOnlyDictionary<string, XDocument> parts, Stream output)
    {
        using var buffer = new MemoryStream();
        buffer.Write(document.Content.Span);
        if (parts.Count > 0)
        {
            try
            {
                using var zip = new ZipArchive(buffer, ZipArchiveMode.Update, leaveOpen: true);
                foreach (var (name, part) in parts)
                {
                    Write(zip, name, part);
                }
            }
            catch (Exception e) when (WordPackage.IsDamage(e))
            {
                throw new UnreadableTextException(UnreadableReason.Damaged, document.Path, e);
            }
        }

        buffer.Position = 0;
        buffer.CopyTo(output);
    }

    private static void Write(ZipArchive zip, string name, XDocument part)
    {
        var entry = zip.GetEntry(name);
        if (entry is null)
        {
            entry = zip.CreateEntry(name);
            entry.LastWriteTime = NoTime;
        }

        using var stream = entry.Open();
        stream.SetLength(0);
        using var writer = XmlWriter.Create(stream, Settings);
        part.WriteTo(writer);
    }
}
