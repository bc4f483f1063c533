using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>A content while it is being read.</summary>
/// <param name="Kind">Which content.</param>
/// <param name="Start">Where it starts, a folded offset.</param>
/// <param name="Nodes">The items it consists of.</param>
/// <param name="SharesHeading">Whether another content starts at the same heading.</param>
internal sealed record ContentDraft(ContentKind Kind, int Start, List<OutlineNode> Nodes, bool SharesHeading);

/// <summary>
/// Finds the contents of art. 25: by the words of a heading where they name one, else by what the text below does. A content counts wherever it
/// stands: as a chapter, as a section inside one, or sharing a chapter with another.
/// </summary>
internal sealed class ContentReader
{
    private const int Names = ContentCue.Names;
    private const int Means = 2;

    private readonly FoldedText _text;
    private readonly HitTable _hits;
    private readonly Lexicon _lexicon;
    private readonly List<OutlineNode> _nodes;
    private readonly Dictionary<ContentKind, List<OutlineNode>> _found = [];
    private readonly HashSet<ContentKind> _shared = [];

    private ContentReader(FoldedText text, HitTable hits, Lexicon lexicon, List<OutlineNode> nodes)
    {
        _text = text;
        _hits = hits;
        _lexicon = lexicon;
        _nodes = nodes;
    }

    /// <summary>How a heading of shortfalls or of the plan begins that does not name it in set words (面临的困难, 今后的思路).</summary>
    private static readonly WordSet Beginnings = ["存在", "问题", "不足", "短板", "困难", "差距", "当前", "目前", "面临", "主要问题", "工作中", "下", "今后", "来年", "明年", "新一年", "20"];

    /// <summary>Whether a heading names one of the contents by itself.</summary>
    public static bool NamesContent(ReadOnlySpan<char> heading) => Lexicon.Default.ContentNames.IsIn(heading);

    /// <summary>Whether a heading names a certain content by itself.</summary>
    public static bool NamesContent(ReadOnlySpan<char> heading, ContentKind kind)
    {
        foreach (var cue in Lexicon.Default.ContentCues)
        {
            if (cue.Weight == Names && cue.Kind == kind && heading.IndexOf(cue.Text) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a heading without a number begins a content, and is no section of the one before: it names one, or begins as shortfalls and plans do.</summary>
    public static bool BeginsContent(ReadOnlySpan<char> heading)
    {
        if (NamesContent(heading))
        {
            return true;
        }

        if (Beginnings.Starting(heading) is null)
        {
            return false;
        }

        foreach (var cue in Lexicon.Default.ContentCues)
        {
            if (cue is { Weight: Means, Kind: ContentKind.Shortfalls or ContentKind.Plan } && heading.IndexOf(cue.Text) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the contents and marks every node with the one it stands in.</summary>
    public static List<ContentDraft> Read(FoldedText text, HitTable hits, Lexicon lexicon, List<OutlineNode> nodes)
    {
        var reader = new ContentReader(text, hits, lexicon, nodes);
        var chapters = nodes.FindAll(node => node.Level == 1);
        reader.ReadHeadings(chapters);
        reader.ReadTexts(chapters);
        reader.ReadSections(ContentKind.FirstResponsibility);
        reader.ReadSections(ContentKind.Shortfalls);
        reader.ReadSections(ContentKind.Plan);
        reader.ReadSections(ContentKind.Results);
        reader.ReadFirstResponsibilityByText();
        return reader.Finish();
    }

    private void ReadHeadings(List<OutlineNode> chapters)
    {
        foreach (var chapter in chapters)
        {
            var weights = Weigh(chapter.Heading(_text));
            if (weights[(int)ContentKind.FirstResponsibility] >= Means || TellsOfHead(chapter, weights))
            {
                Add(ContentKind.FirstResponsibility, chapter);
            }
            else if (weights[(int)ContentKind.Shortfalls] >= Means && weights[(int)ContentKind.Plan] >= Means)
            {
                Divide(chapter, ContentKind.Shortfalls, ContentKind.Plan);
            }
            else if (weights[(int)ContentKind.Shortfalls] >= Means && weights[(int)ContentKind.Results] >= Means && !IsProblemsOnly(chapter.Heading(_text)))
            {
                Divide(chapter, ContentKind.Results, ContentKind.Shortfalls);
            }
            else if (Strongest(weights) is { } kind)
            {
                Add(kind, chapter);
            }
        }

        // An overview full of items and figures is what the report has for results.
        if (!_found.ContainsKey(ContentKind.Results) && _found.TryGetValue(ContentKind.Overview, out var overview) && overview[0].Children.Count > 0)
        {
            _found.Remove(ContentKind.Overview);
            _found[ContentKind.Results] = overview;
        }
    }

    /// <summary>存在问题及改进情况, 工作中存在的不足: the word for results in it is about the problems.</summary>
    private static bool IsProblemsOnly(ReadOnlySpan<char> heading) =>
        heading.IndexOf("成效") < 0 && heading.IndexOf("举措") < 0 && heading.IndexOf("做法") < 0;

    private static ContentKind? Strongest(int[] weights)
    {
        var best = ContentKind.Results;
        foreach (var kind in (ReadOnlySpan<ContentKind>)[ContentKind.Shortfalls, ContentKind.Plan, ContentKind.Overview, ContentKind.Other])
        {
            // At equal weight the later kind is the more telling one: 2024年工作安排 has 工作 too.
            if (weights[(int)kind] >= weights[(int)best] && weights[(int)kind] > 0)
            {
                best = kind;
            }
        }

        return weights[(int)best] >= Means ? best : null;
    }

    /// <summary>Two contents under one heading: each starts at its own section where there is one, else at the heading.</summary>
    private void Divide(OutlineNode chapter, ContentKind first, ContentKind second)
    {
        var divider = chapter.Children.Find(child => Weigh(child.Heading(_text))[(int)second] >= Means && Weigh(child.Heading(_text))[(int)first] < Means)
            ?? chapter.Children.Find(child => IsLike(child, second) && !IsLike(child, first) && child != chapter.Children[0]);
        if (divider is null)
        {
            Add(first, chapter);
            _found.TryAdd(second, [chapter]);
            _shared.Add(first);
            _shared.Add(second);
            return;
        }

        var at = chapter.Children.IndexOf(divider);
        var opensFirst = at > 0 && Weigh(chapter.Children[0].Heading(_text))[(int)first] >= Means;
        Add(first, opensFirst ? chapter.Children[0] : chapter);
        for (var i = at; i < chapter.Children.Count; i++)
        {
            Add(second, chapter.Children[i]);
        }

        for (var i = opensFirst ? 1 : at; i < at; i++)
        {
            Add(first, chapter.Children[i]);
        }
    }

    /// <summary>Chapters whose headings say nothing (slogans): what is missing is looked for in their text, and the rest are results.</summary>
    private void ReadTexts(List<OutlineNode> chapters)
    {
        var named = _found.Values.SelectMany(nodes => nodes).SelectMany(node => (OutlineNode?[])[node, node.Parent]).ToHashSet();
        var open = chapters.FindAll(chapter => !named.Contains(chapter));
        foreach (var kind in (ReadOnlySpan<ContentKind>)[ContentKind.Plan, ContentKind.Shortfalls])
        {
            if (!_found.ContainsKey(kind) && open.FindLast(chapter => IsLike(chapter, kind)) is { } chapter)
            {
                Add(kind, chapter);
                open.Remove(chapter);
            }
        }

        foreach (var chapter in open)
        {
            var isFirstWithoutItems = chapter == chapters[0] && chapter.Children.Count == 0 && chapters.Count > 3 && chapter.End - chapter.Start < 300;
            Add(isFirstWithoutItems ? ContentKind.Overview : ContentKind.Results, chapter);
        }
    }

    /// <summary>Whether a text does what a content does: tells shortfalls, or tells of what is to be done.</summary>
    private bool IsLike(OutlineNode node, ContentKind kind)
    {
        var length = Math.Max(1, node.End - node.Start);
        var problems = _hits.Within(Vocabulary.ProblemCue, node.Start, node.End).Length * 100.0 / length;
        var plans = _hits.Within(Vocabulary.PlanCue, node.Start, node.End).Length * 100.0 / length;
        return kind switch
        {
            ContentKind.Shortfalls => problems >= 1.0 && problems > plans * 0.8,
            ContentKind.Plan => plans >= 1.5 && plans > problems * 1.5,
            _ => false,
        };
    }

    /// <summary>A content that no chapter is: a section below one whose heading names it.</summary>
    private void ReadSections(ContentKind kind)
    {
        if (_found.ContainsKey(kind))
        {
            return;
        }

        var needed = kind == ContentKind.FirstResponsibility ? Means : Names;
        var section = _nodes.Find(node => node.Level is 2 or 3 && !node.IsInline && node.HeadingEnd > node.MarkEnd && Weigh(node.Heading(_text))[(int)kind] >= needed
            && (kind == ContentKind.FirstResponsibility || Strongest(Weigh(node.Heading(_text))) == kind));
        if (section is not null && (kind != ContentKind.Results || !_found.Values.Any(nodes => nodes.Contains(section.Parent!))))
        {
            Add(kind, section);
        }
    }

    /// <summary>First responsibility under a heading that does not say so: the section that names it and tells what the heads did.</summary>
    private void ReadFirstResponsibilityByText()
    {
        if (_found.ContainsKey(ContentKind.FirstResponsibility))
        {
            return;
        }

        var section = _nodes.Find(node => node.Level == 2 && NamesFirstResponsibility(node) && _hits.Within(Vocabulary.DutyCue, node.Start, node.End).Length >= 3);
        if (section is not null)
        {
            Add(ContentKind.FirstResponsibility, section);
        }
    }

    /// <summary>镇党委书记带头…: the heading names a head and no other content, and the text begins with the first responsibility.</summary>
    private bool TellsOfHead(OutlineNode chapter, int[] weights) =>
        weights[(int)ContentKind.FirstResponsibility] > 0 && Strongest(weights) is null && NamesFirstResponsibility(chapter) && _hits.Within(Vocabulary.DutyCue, chapter.Start, chapter.End).Length >= 3;

    private bool NamesFirstResponsibility(OutlineNode node)
    {
        var at = node.All(_text).IndexOf("第一责任人");
        return at is >= 0 and < 80;
    }

    private int[] Weigh(ReadOnlySpan<char> heading)
    {
        var weights = new int[Enum.GetValues<ContentKind>().Length];
        foreach (var cue in _lexicon.ContentCues)
        {
            if (cue.Weight > weights[(int)cue.Kind] && heading.IndexOf(cue.Text) >= 0)
            {
                weights[(int)cue.Kind] = cue.Weight;
            }
        }

        return weights;
    }

    private void Add(ContentKind kind, OutlineNode node)
    {
        if (_found.TryGetValue(kind, out var nodes))
        {
            nodes.Add(node);
        }
        else
        {
            _found.Add(kind, [node]);
        }
    }

    private List<ContentDraft> Finish()
    {
        foreach (var (kind, nodes) in _found.OrderBy(found => found.Key == ContentKind.Plan && _shared.Contains(ContentKind.Plan) ? 0 : 1))
        {
            foreach (var node in nodes)
            {
                node.Content = kind;
            }
        }

        foreach (var node in _nodes)
        {
            node.Content ??= node.Parent?.Content;
        }

        return [.. _found
            .Select(found => new ContentDraft(found.Key, found.Value.Min(node => node.Start), found.Value, _shared.Contains(found.Key)))
            .OrderBy(draft => draft.Start)
            .ThenBy(draft => draft.Kind)];
    }
}
