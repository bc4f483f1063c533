using System.Collections.Immutable;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Reads the planned measures and what makes each measurable: a number, a deadline, an owner, a product.</summary>
internal static class MeasureReader
{
    private const string Charge = "牵头";

    private static readonly MarkedWords Deadlines = new(
        "月年季周日",
        ["月底前", "月前", "月底", "年底前", "年底", "年内", "上半年", "下半年", "季度", "每月", "每周", "每年", "月中旬", "月上旬", "月下旬", "月末", "半年内", "日前"]);

    private static readonly WordSet FutureWords = ["下一步", "下步", "将", "拟", "计划", "明年", "下一年", "力争", "今后"];
    private static readonly System.Buffers.SearchValues<char> Bodies = System.Buffers.SearchValues.Create("局所办委队科股室站会镇乡部厅中");
    private static readonly WordSet OwnerVerbs = ["牵头", "负责", "组织实施", "具体落实", "起草", "承办", "主办"];
    private static readonly WordSet ProductVerbs = ["制定", "建立", "编制", "印发", "出台", "形成", "修订", "编印", "绘制", "发布"];
    private static readonly WordSet Products = ["清单", "台账", "方案", "办法", "制度", "手册", "目录", "细则", "图谱", "指引", "平台", "规程", "档案"];

    public static ImmutableArray<PlannedMeasure> Read(ReadingContext context, List<ContentDraft> contents)
    {
        var measures = ImmutableArray.CreateBuilder<PlannedMeasure>();
        var isShared = contents.Exists(content => content is { Kind: ContentKind.Plan, SharesHeading: true });
        foreach (var part in ItemReader.Read(context, contents, ContentKind.Plan))
        {
            if (isShared && part.Node is null && IsProblem(context, part))
            {
                continue;
            }

            measures.Add(Make(context, part));
        }

        return measures.ToImmutable();
    }

    /// <summary>Under one heading for both, a sentence that tells a problem and looks at no future is no measure.</summary>
    private static bool IsProblem(ReadingContext context, in ItemPart part) =>
        context.Hits.Any(Vocabulary.ProblemCue, part.Start, part.End) && !FutureWords.IsIn(context.Text.Slice(part.TextStart, part.End)) && FindDeadline(context, part).IsEmpty;

    private static PlannedMeasure Make(ReadingContext context, in ItemPart part)
    {
        var text = context.Text.Slice(part.TextStart, part.End);
        var span = context.Text.ToSource(part.Start, part.End);
        var figures = context.FiguresIn(span);
        return new PlannedMeasure
        {
            Span = span,
            LeadSpan = context.Text.ToSource(part.Start, part.LeadEnd),
            Item = part.Node?.Item,
            Content = ContentKind.Plan,
            Text = context.Text.Source.ToString(context.Text.ToSource(part.TextStart, part.End)),
            Topics = TopicReader.Topics(context, Vocabulary.Answer, part.TextStart, part.End),
            NumberSpan = figures.IsEmpty ? default : figures[0].Span,
            DeadlineSpan = FindDeadline(context, part),
            OwnerSpan = FindOwner(context, part),
            ProductSpan = FindProduct(context, part),
        };
    }

    private static TextSpan FindDeadline(ReadingContext context, in ItemPart part)
    {
        var at = Deadlines.IndexIn(context.Text.Slice(part.TextStart, part.End), out var length);
        return at < 0 ? default : context.Text.ToSource(part.TextStart + at, part.TextStart + at + length);
    }

    /// <summary>由…牵头: 由 and, in its clause or the next, the verb of charge; or a body directly before 牵头.</summary>
    private static TextSpan FindOwner(ReadingContext context, in ItemPart part)
    {
        var text = context.Text.Slice(part.TextStart, part.End);
        for (var from = 0; from < text.Length;)
        {
            var at = text[from..].IndexOf('由');
            if (at < 0)
            {
                break;
            }

            from += at;
            var clause = text[from..];
            var stop = clause.IndexOfAny(",。;");
            clause = stop < 0 ? clause : clause[..stop];

            // 由司法所按月登记: who and what in one clause, with or without a verb of charge; 理由 and 自由 are other words.
            if (clause.Length >= 4 && (from == 0 || text[from - 1] is not ('理' or '自' or '缘' or '事')) && HasBody(clause))
            {
                return context.Text.ToSource(part.TextStart + from, part.TextStart + from + clause.Length);
            }

            from++;
        }

        var charge = text.IndexOf(Charge);
        return charge < 0 ? default : context.Text.ToSource(part.TextStart + charge, part.TextStart + charge + Charge.Length);
    }

    private static bool HasBody(ReadOnlySpan<char> clause) => OwnerVerbs.IsIn(clause) || clause.IndexOfAny(Bodies) >= 0;

    private static TextSpan FindProduct(ReadingContext context, in ItemPart part)
    {
        var text = context.Text.Slice(part.TextStart, part.End);
        if (!ProductVerbs.IsIn(text) || !Products.IsIn(text))
        {
            return default;
        }

        foreach (var verb in ProductVerbs)
        {
            var at = text.IndexOf(verb);
            if (at < 0)
            {
                continue;
            }

            var clause = text[at..];
            var stop = clause.IndexOfAny(",。;");
            clause = stop < 0 ? clause : clause[..stop];
            foreach (var product in Products)
            {
                var end = clause.IndexOf(product);
                if (end > 0)
                {
                    return context.Text.ToSource(part.TextStart + at, part.TextStart + at + end + product.Length);
                }
            }
        }

        return default;
    }
}
