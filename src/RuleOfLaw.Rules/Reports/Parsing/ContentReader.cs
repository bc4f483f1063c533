using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>A content while it is being read.</summary>
/// <param name="kind">Which content.</param>
/// <param name="nodes">The items it consists of.</param>
internal sealed class ContentDraft(ContentKind kind, List<OutlineNode> nodes)
{
    public ContentKind Kind { get; } = kind;

    public List<OutlineNode> Nodes { get; } = nodes;

    /// <summary>Where it starts, a folded offset.</summary>
    public int Start { get; set; }

    /// <summary>Whether another content starts at the same heading.</summary>
    public bool SharesHeading { get; set; }
}

/// <summary>
/// Finds the contents of art. 25: by the words of a heading where they name one, else by what the text below does. A content counts wherever it
/// stands: as a chapter, as a section inside one, or sharing a chapter with another.
/// </summary>
internal sealed class ContentReader
{
    private const int Names = ContentCue.Names;
    private const int Means = 2;

    /// <summary>Who is meant, and how near the beginning of an item the words stand where it is about them.</summary>
    private const string FirstResponsible = "第一责任人";
    private const int NamedWithin = 79;

    private static readonly int Kinds = Enum.GetValues<ContentKind>().Length;

    private readonly FoldedText _text;
    private readonly HitTable _hits;
    private readonly Lexicon _lexicon;
    private readonly List<OutlineNode> _nodes;
    private readonly List<ContentDraft> _found = []; // in the order they were found

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
        Span<int> weights = stackalloc int[Kinds];
        Lexicon.Default.ContentCues.Weigh(heading, weights);
        return weights[(int)kind] == Names;
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

        // None of them names it, for that was asked before.
        Span<int> weights = stackalloc int[Kinds];
        Lexicon.Default.ContentCues.Weigh(heading, weights);
        return weights[(int)ContentKind.Shortfalls] == Means || weights[(int)ContentKind.Plan] == Means;
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
        Span<int> weights = stackalloc int[Kinds];
        foreach (var chapter in chapters)
        {
            _lexicon.ContentCues.Weigh(chapter.Heading(_text), weights);
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
        if (Found(ContentKind.Results) is null && Found(ContentKind.Overview) is { } overview && overview.Nodes[0].Children.Count > 0)
        {
            _found[_found.IndexOf(overview)] = new ContentDraft(ContentKind.Results, overview.Nodes);
        }
    }

    /// <summary>存在问题及改进情况, 工作中存在的不足: the word for results in it is about the problems.</summary>
    private static bool IsProblemsOnly(ReadOnlySpan<char> heading) =>
        heading.IndexOf("成效") < 0 && heading.IndexOf("举措") < 0 && heading.IndexOf("做法") < 0;

    private static ContentKind? Strongest(ReadOnlySpan<int> weights)
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
        var divider = chapter.Children.Find(child => WeightOf(child, second) >= Means && WeightOf(child, first) < Means)
            ?? chapter.Children.Find(child => IsLike(child, second) && !IsLike(child, first) && child != chapter.Children[0]);
        if (divider is null)
        {
            Add(first, chapter);
            if (Found(second) is null)
            {
                Add(second, chapter);
            }

            Found(first)!.SharesHeading = true;
            Found(second)!.SharesHeading = true;
            return;
        }

        var at = chapter.Children.IndexOf(divider);
        var opensFirst = at > 0 && WeightOf(chapter.Children[0], first) >= Means;
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
        var named = new HashSet<OutlineNode?>();
        foreach (var draft in _found)
        {
            foreach (var node in draft.Nodes)
            {
                named.Add(node);
                named.Add(node.Parent);
            }
        }

        var open = chapters.FindAll(chapter => !named.Contains(chapter));
        foreach (var kind in (ReadOnlySpan<ContentKind>)[ContentKind.Plan, ContentKind.Shortfalls])
        {
            if (Found(kind) is null && open.FindLast(chapter => IsLike(chapter, kind)) is { } chapter)
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
        if (Found(kind) is not null)
        {
            return;
        }

        var section = FindSection(kind);
        if (section is not null && (kind != ContentKind.Results || !_found.Exists(draft => draft.Nodes.Contains(section.Parent!))))
        {
            Add(kind, section);
        }
    }

    private OutlineNode? FindSection(ContentKind kind)
    {
        var needed = kind == ContentKind.FirstResponsibility ? Means : Names;
        Span<int> weights = stackalloc int[Kinds];
        foreach (var node in _nodes)
        {
            if (node.Level is 2 or 3 && !node.IsInline && node.HeadingEnd > node.MarkEnd)
            {
                _lexicon.ContentCues.Weigh(node.Heading(_text), weights);
                if (weights[(int)kind] >= needed && (kind == ContentKind.FirstResponsibility || Strongest(weights) == kind))
                {
                    return node;
                }
            }
        }

        return null;
    }

    /// <summary>First responsibility under a heading that does not say so: the section that names it and tells what the heads did.</summary>
    private void ReadFirstResponsibilityByText()
    {
        if (Found(ContentKind.FirstResponsibility) is not null)
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
    private bool TellsOfHead(OutlineNode chapter, ReadOnlySpan<int> weights) =>
        weights[(int)ContentKind.FirstResponsibility] > 0 && Strongest(weights) is null && NamesFirstResponsibility(chapter) && _hits.Within(Vocabulary.DutyCue, chapter.Start, chapter.End).Length >= 3;

    private bool NamesFirstResponsibility(OutlineNode node)
    {
        var text = node.All(_text);
        return text[..Math.Min(text.Length, NamedWithin + FirstResponsible.Length)].IndexOf(FirstResponsible) >= 0;
    }

    private int WeightOf(OutlineNode node, ContentKind kind)
    {
        Span<int> weights = stackalloc int[Kinds];
        _lexicon.ContentCues.Weigh(node.Heading(_text), weights);
        return weights[(int)kind];
    }

    private ContentDraft? Found(ContentKind kind)
    {
        foreach (var draft in _found)
        {
            if (draft.Kind == kind)
            {
                return draft;
            }
        }

        return null;
    }

    private void Add(ContentKind kind, OutlineNode node)
    {
        if (Found(kind) is { } draft)
        {
            draft.Nodes.Add(node);
        }
        else
        {
            _found.Add(new ContentDraft(kind, [node]));
        }
    }

    private List<ContentDraft> Finish()
    {
        // Of an item that shows two contents the later one tells where it stands, but a plan that shares its heading gives way.
        if (Found(ContentKind.Plan) is { SharesHeading: true } plan)
        {
            Mark(plan);
        }

        foreach (var draft in _found)
        {
            draft.Start = draft.Nodes.Min(node => node.Start);
            if (draft is not { Kind: ContentKind.Plan, SharesHeading: true })
            {
                Mark(draft);
            }
        }

        foreach (var node in _nodes)
        {
            node.Content ??= node.Parent?.Content;
        }

        _found.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : ((int)a.Kind).CompareTo((int)b.Kind));
        return _found;
    }

    private static void Mark(ContentDraft draft)
    {
        foreach (var node in draft.Nodes)
        {
            node.Content = draft.Kind;
        }
    }
}
