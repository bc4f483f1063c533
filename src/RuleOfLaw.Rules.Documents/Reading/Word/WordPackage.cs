using System.IO.Compression;
using System.Xml.Linq;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>
/// The parts of a Word file. Read from the zip directly and not through a packaging library: sizes are counted while unpacking, for the declared ones
/// may lie; an ill-formed address of some link does not matter; and what is written back leaves every other part as it is.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    public const string ContentTypes = "[Content_Types].xml";

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly CancellationToken _cancellationToken;
    private long _unpacked;

    private WordPackage(ZipArchive zip, string? path, CancellationToken cancellationToken)
    {
        _zip = zip;
        Path = path;
        _cancellationToken = cancellationToken;
        foreach (var entry in zip.Entries)
        {
            // Names are compared as the packaging rules say, without case; some writers put the wrong stroke.
            _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>The document, for messages.</summary>
    public string? Path { get; }

    public static WordPackage Open(ReportDocument document, CancellationToken cancellationToken)
    {
        if (document.Content.Span.Count("PK\u0001\u0002"u8) > WordLimits.Entries)
        {
            throw new UnreadableTextException(UnreadableReason.Excessive, document.Path);
        }

        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(ToStream(document.Content), ZipArchiveMode.Read);
            return new WordPackage(zip, document.Path, cancellationToken);
        }
        catch (Exception e) when (IsDamage(e))
        {
            zip?.Dispose();
            throw new UnreadableTextException(UnreadableReason.Damaged, document.Path, e);
        }
    }

    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>Whether any part stands in a folder.</summary>
    public bool HasFolder(string folder) => _entries.Keys.Any(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name of the entry as the zip spells it.</summary>
    public string EntryName(string name) => _entries[name].FullName;

    /// <summary>The part that the package's own relationships call its document; else where every writer puts it; null where there is none.</summary>
    public string? FindMain()
    {
        const string Usual = "word/document.xml";
        return Has("_rels/.rels") && FindRelated(string.Empty, "officeDocument") is { } name ? name : Has(Usual) ? Usual : null;
    }

    /// <summary>The part that another one names under a type of relationship; null where there is none. What lies outside the file is never opened.</summary>
    /// <param name="source">The part that names it; empty for the package.</param>
    /// <param name="type">The last word of the type, which the strict and the transitional form share.</param>
    public string? FindRelated(string source, string type)
    {
        var relationships = RelationshipsOf(source);
        if (!Has(relationships) || Load(relationships).Root is not { } root)
        {
            return null;
        }

        foreach (var relationship in root.Elements())
        {
            var isOfType = relationship.Attribute("Type")?.Value.EndsWith("/" + type, StringComparison.Ordinal) == true;
            if (isOfType && relationship.Attribute("TargetMode")?.Value is not "External" && relationship.Attribute("Target")?.Value is { } target
                && Resolve(source, target) is { } name && Has(name))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Where the relationships of a part stand.</summary>
    public static string RelationshipsOf(string source)
    {
        var slash = source.LastIndexOf('/') + 1;
        return $"{source[..slash]}_rels/{source[slash..]}.rels";
    }

    /// <summary>Parses a part that is there.</summary>
    public XDocument Load(string name) => PartXml.Parse(Unpack(_entries[name]), Path, _cancellationToken);

    public void Dispose() => _zip.Dispose();

    /// <summary>What zip and inflater throw on broken bytes.</summary>
    public static bool IsDamage(Exception e) =>
        e is InvalidDataException or NotSupportedException or ArgumentException or OverflowException or IOException and not UnreadableTextException;

    /// <summary>The bytes as a stream, without a copy where they are an array.</summary>
    public static MemoryStream ToStream(ReadOnlyMemory<byte> content) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);

    private static string? Resolve(string source, string target)
    {
        var segments = new List<string>();
        if (!target.StartsWith('/'))
        {
            segments.AddRange(source.Split('/')[..^1]);
        }

        foreach (var segment in target.Split('/', '\\'))
        {
            if (segment is "..")
            {
                if (segments.Count == 0)
                {
                    return null;
                }

                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("" or "."))
            {
                segments.Add(segment);
            }
        }

        return Uri.UnescapeDataString(string.Join('/', segments));
    }

    private byte[] Unpack(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
        {
            throw new UnreadableTextException(UnreadableReason.Encrypted, Path);
        }

        try
        {
            using var packed = entry.Open();
            using var content = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = packed.Read(buffer)) > 0;)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                content.Write(buffer, 0, read);
                _unpacked += read;
                if (_unpacked > WordLimits.UnpackedBytes || (content.Length > WordLimits.RatioFree && content.Length > WordLimits.Ratio * entry.CompressedLength))
                {
                    throw new UnreadableTextException(UnreadableReason.Excessive, Path);
                }
            }

            return content.ToArray();
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw new UnreadableTextException(UnreadableReason.Damaged, Path, e);
        }
    }
}
