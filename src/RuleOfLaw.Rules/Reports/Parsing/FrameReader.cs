using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Names what stands around the report's body.</summary>
internal static class FrameReader
{
    private const int LongestBasis = 200;
    private const int LongestOpening = 500;

    private static readonly string[] Grounds = ["根据", "按照", "依据", "遵照"];
    private static readonly string[] Demands = ["要求", "通知", "规定", "工作安排", "部署"];

    public static ImmutableArray<FramePart> Read(ReadingContext context)
    {
        var parts = ImmutableArray.CreateBuilder<FramePart>();
        foreach (var line in context.Lines)
        {
            FrameKind? kind = line.Role switch
            {
                LineRole.Shell => FrameKind.Shell,
                LineRole.Title => FrameKind.Title,
                LineRole.Salutation => FrameKind.Salutation,
                LineRole.Signature => FrameKind.Signature,
                _ => null,
            };
            if (kind is { } known)
            {
                parts.Add(new FramePart { Kind = known, Span = context.Text.ToSource(line.Start, line.End) });
            }
        }

        if (Basis(context) is { } basis)
        {
            parts.Add(basis);
            parts.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        }

        return parts.ToImmutable();
    }

    /// <summary>The first sentence before any item that rests the report on a demand: 根据县委依法治县办通知要求，现将…</summary>
    private static FramePart? Basis(ReadingContext context)
    {
        var end = context.Nodes.Count > 0 ? context.Nodes[0].Start : Math.Min(context.Text.Length, LongestOpening);
        foreach (var (sentence, draft) in context.SentencesIn(0, end))
        {
            if (Array.Exists(Grounds, word => sentence.Text.StartsWith(word, StringComparison.Ordinal)) && Array.Exists(Demands, word => sentence.Text.Contains(word, StringComparison.Ordinal)) && draft.End - draft.Start <= LongestBasis)
            {
                return new FramePart { Kind = FrameKind.Basis, Span = sentence.Span };
            }
        }

        return null;
    }
}
