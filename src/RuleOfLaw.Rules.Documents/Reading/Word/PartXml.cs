using System.Xml;
using System.Xml.Linq;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>Parses the XML of a part: no document type, no entities, nothing fetched, bounded in depth and size.</summary>
internal static class PartXml
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static XDocument Parse(byte[] content, string? path, CancellationToken cancellationToken)
    {
        try
        {
            Check(content, path, cancellationToken);
            using var reader = XmlReader.Create(new MemoryStream(content, writable: false), Settings);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException e)
        {
            throw new UnreadableTextException(UnreadableReason.Damaged, path, e);
        }
    }

    /// <summary>Looks through once before a tree is built, for a tree cannot be stopped half-way.</summary>
    private static void Check(byte[] content, string? path, CancellationToken cancellationToken)
    {
        using var reader = XmlReader.Create(new MemoryStream(content, writable: false), Settings);
        var nodes = 0;
        while (reader.Read())
        {
            nodes += 1 + reader.AttributeCount;
            if (reader.Depth > WordLimits.Depth || nodes > WordLimits.Nodes)
            {
                throw new UnreadableTextException(UnreadableReason.Excessive, path);
            }

            if (nodes % 4096 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }
}
