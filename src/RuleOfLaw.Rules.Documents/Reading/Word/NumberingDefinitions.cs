using System.Xml.Linq;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>The lists of a document (numbering.xml).</summary>
internal sealed class NumberingDefinitions
{
    private readonly WordStyles _styles;
    private readonly Dictionary<int, XElement> _abstracts = [];
    private readonly Dictionary<int, XElement> _lists = [];
    private readonly Dictionary<string, int> _byStyleLink = new(StringComparer.Ordinal);
    private readonly Dictionary<int, NumberingList?> _read = [];

    public NumberingDefinitions(XElement? root, WordStyles styles)
    {
        _styles = styles;
        foreach (var element in root?.Elements() ?? [])
        {
            if (element.IsWord("abstractNum") && element.GetNumber("abstractNumId") is { } id && _abstracts.TryAdd(id, element))
            {
                if (element.ChildValue("styleLink") is { } link)
                {
                    _byStyleLink.TryAdd(link, id);
                }
            }
            else if (element.IsWord("num") && element.GetNumber("numId") is { } list)
            {
                _lists.TryAdd(list, element);
            }
        }
    }

    /// <summary>A list.</summary>
    /// <param name="id">Its <c>numId</c>.</param>
    /// <returns>The list; null where there is none, as for 0.</returns>
    public NumberingList? Find(int id)
    {
        if (!_read.TryGetValue(id, out var list))
        {
            _read[id] = list = _lists.TryGetValue(id, out var element) ? Read(element) : null;
        }

        return list;
    }

    private NumberingList? Read(XElement list)
    {
        if (list.ChildNumber("abstractNumId") is not { } id || FollowLinks(id) is not { } counters)
        {
            return null;
        }

        var levels = Enumerable.Repeat(NumberingLevel.Missing, NumberingList.LevelCount).ToArray();
        var starts = new int?[NumberingList.LevelCount];
        foreach (var level in _abstracts[counters].Elements().Where(one => one.IsWord("lvl")))
        {
            Take(level);
        }

        foreach (var change in list.Elements().Where(one => one.IsWord("lvlOverride")))
        {
            if (change.Child("lvl") is { } level)
            {
                Take(level);
            }

            if (change.GetNumber("ilvl") is >= 0 and < NumberingList.LevelCount and var at && change.ChildNumber("startOverride") is { } start)
            {
                starts[at] = start;
                levels[at] = levels[at] with { Start = start };
            }
        }

        return new NumberingList(counters, levels, starts);

        void Take(XElement level)
        {
            if (level.GetNumber("ilvl") is >= 0 and < NumberingList.LevelCount and var at)
            {
                levels[at] = NumberingLevel.Read(level);
            }
        }
    }

    /// <summary>An abstract list may only name a style of lists; the levels then stand in the abstract list which that style uses.</summary>
    private int? FollowLinks(int id)
    {
        for (var steps = 0; steps < WordLimits.StyleChain; steps++)
        {
            if (!_abstracts.TryGetValue(id, out var element))
            {
                return null;
            }

            if (element.ChildValue("numStyleLink") is not { } link)
            {
                return id;
            }

            if (_styles.Find(link).List is { } list && _lists.TryGetValue(list, out var target) && target.ChildNumber("abstractNumId") is { } next && next != id)
            {
                id = next;
            }
            else if (_byStyleLink.TryGetValue(link, out next) && next != id)
            {
                id = next;
            }
            else
            {
                return id;
            }
        }

        return null;
    }
}
