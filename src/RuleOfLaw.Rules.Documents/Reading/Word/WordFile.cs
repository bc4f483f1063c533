using System.Text;
using System.Xml.Linq;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>Tells Word files from others, and opens them.</summary>
internal static class WordFile
{
    private static readonly string[] OtherFolders = ["xl/", "ppt/", "visio/", "META-INF/", "Documents/"];
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>The names Word gives its files.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".docx", ".docm", ".dotx", ".dotm"];

    /// <summary>Whether it is a Word file, whole or broken, or an encrypted one.</summary>
    public static bool IsWord(ReportDocument document) => IsEncrypted(document) || (IsZip(document) && HoldsWord(document));

    /// <summary>Reads a Word file and hands over its parts while the package is open.</summary>
    /// <exception cref="UnreadableTextException">The file cannot be read.</exception>
    public static T Read<T>(ReportDocument document, Func<WordPackage, string, XDocument, WordText, T> use, CancellationToken cancellationToken)
    {
        if (IsEncrypted(document))
        {
            throw new UnreadableTextException(UnreadableReason.Encrypted, document.Path);
        }

        using var package = WordPackage.Open(document, cancellationToken);
        var name = package.FindMain() ?? throw new UnreadableTextException(UnreadableReason.Damaged, document.Path);
        var main = package.Load(name);
        var text = DocumentWalk.Read(package, name, main, cancellationToken);
        if (string.IsNullOrWhiteSpace(text.Text))
        {
            throw new UnreadableTextException(main.Descendants().Any(one => one.Name.LocalName is "blip" or "imagedata") ? UnreadableReason.NoText : UnreadableReason.Empty, document.Path);
        }

        return use(package, name, main, text);
    }

    /// <summary>
    /// Word encrypts a file into a compound file of the older kind, in whose directory, at entries of 128 bytes, stands EncryptedPackage. Without it, it is
    /// a document of the older kind itself.
    /// </summary>
    private static bool IsEncrypted(ReportDocument document)
    {
        if (!document.StartsWith([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return false;
        }

        var content = document.Content.Span;
        for (var at = content.IndexOf(EncryptedPackage); at >= 0;)
        {
            if (at % 128 == 0)
            {
                return true;
            }

            var next = content[(at + 1)..].IndexOf(EncryptedPackage);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static bool IsZip(ReportDocument document) => document.StartsWith("PK\u0003\u0004"u8) || document.StartsWith("PK\u0005\u0006"u8);

    private static bool HoldsWord(ReportDocument document)
    {
        var hasName = Extensions.Contains(document.Extension, StringComparer.Ordinal);
        try
        {
            using var package = WordPackage.Open(document, CancellationToken.None);
            return MainIsWord(package) ?? (hasName && !Array.Exists(OtherFolders, package.HasFolder) && !package.Has("mimetype"));
        }
        catch (UnreadableTextException)
        {
            // Cut off or broken: the names of its parts stand in the clear before each of them.
            return hasName || document.Content.Span.IndexOf("word/document.xml"u8) >= 0;
        }
    }

    /// <summary>Whether the main part is a Word document; null where there is no main part.</summary>
    private static bool? MainIsWord(WordPackage package)
    {
        string? main;
        try
        {
            main = package.FindMain();
        }
        catch (UnreadableTextException)
        {
            return package.HasFolder("word/") ? true : null;
        }

        if (main is null)
        {
            return null;
        }

        // Where the types are broken, the folder tells; Word itself always uses this one.
        return ContentTypes.OfPart(package, main) is { } type ? type.Contains("word", StringComparison.OrdinalIgnoreCase) && type.EndsWith(".main+xml", StringComparison.OrdinalIgnoreCase)
            : main.StartsWith("word/", StringComparison.OrdinalIgnoreCase);
    }
}
