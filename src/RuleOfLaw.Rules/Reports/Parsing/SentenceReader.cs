using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>A sentence while it is being read, in folded offsets.</summary>
internal readonly record struct SentenceDraft(int Start, int End, int Paragraph, OutlineNode? Node);

/// <summary>Cuts the body's lines into sentences. A heading on a line of its own is none; one that is closed by 。 and goes on is.</summary>
internal static class SentenceReader
{
    /// <summary>Where a text without any stop is cut (own choice: far beyond any sentence seen), so that work on one sentence stays bounded.</summary>
    private const int LongestSentence = 2000;

    public static List<SentenceDraft> Read(FoldedText text, List<Line> lines, NodeIndex nodes)
    {
        var sentences = new List<SentenceDraft>(text.Length / 50); // about as long as sentences are
        for (var paragraph = 0; paragraph < lines.Count; paragraph++)
        {
            var line = lines[paragraph];
            if (line.Role != LineRole.Body)
            {
                continue;
            }

            var node = nodes.At(line.Start);
            var start = node is not null && node.Start == line.Start ? (node.HeadingEnd == line.End ? line.End : node.MarkEnd) : line.Start;
            while (start < line.End)
            {
                var end = FindEnd(text.Chars, start, line.End);
                Add(sentences, text, start, end, paragraph, nodes);
                start = end;
            }
        }

        return sentences;
    }

    private static void Add(List<SentenceDraft> sentences, FoldedText text, int start, int end, int paragraph, NodeIndex nodes)
    {
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        // An inline item in the middle of a sentence (…，一是…；二是…) begins a sentence of its own.
        while (nodes.Next(start) is { } inner && inner.Start < end && inner.Start > start)
        {
            sentences.Add(new SentenceDraft(start, inner.Start, paragraph, nodes.At(start)));
            start = inner.MarkEnd;
        }

        if (end > start)
        {
            sentences.Add(new SentenceDraft(nodes.At(start) is { } node && node.Start == start ? node.MarkEnd : start, end, paragraph, nodes.At(start)));
        }
    }

    private static int FindEnd(ReadOnlySpan<char> text, int start, int lineEnd)
    {
        var limit = Math.Min(lineEnd, start + LongestSentence);
        if (text[start..limit].IndexOfAny('。', '!', '?') is >= 0 and var stop)
        {
            var end = start + stop + 1;
            while (end < lineEnd && text[end] is '”' or ')' or '\'')
            {
                end++;
            }

            return end;
        }

        if (limit == lineEnd)
        {
            return lineEnd;
        }

        var pause = text[start..limit].LastIndexOfAny(";,、");
        return pause > 0 ? start + pause + 1 : limit;
    }
}
