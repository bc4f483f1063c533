using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using RuleOfLaw.Rules.Documents.Reading.Word;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Writing.Word;

/// <summary>The part that holds a document's comments: the one it has, whose comments stay, or a new one.</summary>
internal sealed class CommentsPart
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    private readonly WordPackage _package;
    private readonly string _mainName;
    private readonly bool _isStrict;
    private readonly XNamespace _word;
    private readonly string _name;
    private readonly bool _isNew;
    private readonly XDocument _comments;
    private readonly HashSet<string> _usedIds;
    private int _nextId;

    public CommentsPart(WordPackage package, string mainName, XDocument main)
    {
        (_package, _mainName) = (package, mainName);
        _word = main.Root!.Name.Namespace;
        _isStrict = main.Root.IsStrict();
        if (package.FindRelated(mainName, "comments") is { } existing)
        {
            _name = existing;
            _comments = package.Load(existing);
            _word = _comments.Root is { } root && root.IsWord() ? root.Name.Namespace : _word;
        }
        else
        {
            _isNew = true;
            _name = FreeName();
            _comments = new XDocument(
                new XDeclaration("1.0", "UTF-8", "yes"),
                new XElement(_word + "comments", new XAttribute(XNamespace.Xmlns + "w", _word.NamespaceName)));
        }

        // Marks without their comment may be left over in the text; they must not find one now.
        _usedIds = [.. _comments.Root!.Elements().Concat(main.Descendants().Where(one => one.IsWord() && one.Name.LocalName.StartsWith("comment", StringComparison.Ordinal)))
            .Select(one => one.Get("id")).OfType<string>()];
    }

    /// <summary>Adds a comment.</summary>
    /// <param name="paragraphs">What it says.</param>
    /// <param name="date">When it was made; null to leave that out.</param>
    /// <returns>Its ID, which no other comment of the document has.</returns>
    public int Add(IEnumerable<string> paragraphs, DateTimeOffset? date)
    {
        while (_usedIds.Contains(_nextId.ToString(CultureInfo.InvariantCulture)))
        {
            _nextId++;
        }

        var comment = new XElement(
            _word + "comment",
            new XAttribute(_word + "id", _nextId),
            new XAttribute(_word + "author", WordAnnotator.Author),
            date is { } at ? new XAttribute(_word + "date", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)) : null,
            new XAttribute(_word + "initials", WordAnnotator.Initials),
            paragraphs.Select((text, index) => new XElement(
                _word + "p",
                index == 0 ? new XElement(_word + "r", new XElement(_word + "annotationRef")) : null,
                new XElement(_word + "r", new XElement(_word + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Clean(text))))));
        _comments.Root!.Add(comment);
        return _nextId++;
    }

    /// <summary>Adds what has changed: the comments and, when they are new, what names them.</summary>
    /// <param name="parts">Takes the parts by their names.</param>
    /// <exception cref="UnreadableTextException">The package has no list of types.</exception>
    public void AddTo(Dictionary<string, XDocument> parts)
    {
        if (!_isNew)
        {
            parts[_package.EntryName(_name)] = _comments;
            return;
        }

        parts[_name] = _comments;
        AddRelationship(parts);
        if (!_package.Has(WordPackage.ContentTypes) || _package.Load(WordPackage.ContentTypes) is not { Root: { } types } list)
        {
            throw new UnreadableTextException(UnreadableReason.Damaged, _package.Path);
        }

        types.Add(new XElement(types.Name.Namespace + "Override", new XAttribute("PartName", $"/{_name}"), new XAttribute("ContentType", ContentType)));
        parts[_package.EntryName(WordPackage.ContentTypes)] = list;
    }

    private void AddRelationship(Dictionary<string, XDocument> parts)
    {
        var name = WordPackage.RelationshipsOf(_mainName);
        XNamespace relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
        var list = _package.Has(name)
            ? _package.Load(name)
            : new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(relationships + "Relationships"));
        var ids = list.Root!.Elements().Select(one => one.Attribute("Id")?.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var number = 1;
        while (ids.Contains($"rolComments{number}"))
        {
            number++;
        }

        var types = _isStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        list.Root.Add(new XElement(
            relationships + "Relationship",
            new XAttribute("Id", $"rolComments{number}"),
            new XAttribute("Type", $"{types}/comments"),
            new XAttribute("Target", $"/{_name}")));
        parts[_package.Has(name) ? _package.EntryName(name) : name] = list;
    }

    private string FreeName()
    {
        var folder = _mainName[..(_mainName.LastIndexOf('/') + 1)];
        var name = $"{folder}comments.xml";
        for (var number = 1; _package.Has(name); number++)
        {
            name = $"{folder}comments{number}.xml";
        }

        return name;
    }

    /// <summary>What XML cannot hold is replaced.</summary>
    private static string Clean(string text)
    {
        try
        {
            return XmlConvert.VerifyXmlChars(text);
        }
        catch (XmlException)
        {
            return string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString()));
        }
    }
}
