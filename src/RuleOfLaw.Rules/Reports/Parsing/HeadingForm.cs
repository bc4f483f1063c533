using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Reports.Parsing;

/// <summary>Tells a heading from text by its form: how long it is, how it ends, what stands below it.</summary>
internal static class HeadingForm
{
    private const int LongestLine = 60;
    private const int LongestLeadSentence = 45;
    private const int LongestBare = 30;

    /// <summary>
    /// A heading is a whole line without a sentence's end, or a first sentence short enough with text behind it. A line that is one sentence,
    /// or begins with a long one, is text and has no heading.
    /// </summary>
    public static int FindEnd(FoldedText text, NumberingScheme scheme, int from, int lineEnd, bool isInline)
    {
        var rest = text.Slice(from, lineEnd);
        var stop = rest.IndexOfAny("。;!?");
        var head = rest[..Math.Min(rest.Length, LongestLine)];
        if (rest.Length > LongestLine && scheme == NumberingScheme.Chinese && GluedHeading.FindChapter(head) is > 0 and var chapter)
        {
            return from + chapter;
        }

        if (GluedHeading.Find(head) is > 0 and var glued)
        {
            return from + glued;
        }

        if (stop < 0)
        {
            var colon = rest.IndexOf(':');
            return rest.Length <= LongestLine && !isInline && colon < 0 ? lineEnd : colon is > 0 and <= LongestBare ? from + colon : from;
        }

        return stop <= LongestLeadSentence && stop + 1 < rest.Length && rest[stop] == '。' ? from + stop : from;
    }

    /// <summary>A short line without an end and without figures, but for the plan's year.</summary>
    public static bool IsBare(FoldedText source, Line line)
    {
        if (line.Length is < 4 or > LongestBare)
        {
            return false;
        }

        var text = source.Slice(line.Start, line.End);
        return text[^1] is not ('。' or ';' or ':' or ',' or '、' or '”' or '!' or '?') && text.IndexOfAny("。;") < 0
            && (!text.ContainsAnyInRange('0', '9') || (text.StartsWith("20") && !text[4..].ContainsAnyInRange('0', '9') && ContentReader.NamesContent(text)));
    }

    /// <summary>Whether a line may head the one below it: that is text and longer, or what begins a content's series.</summary>
    public static bool HeadsText(FoldedText source, Line line, Line below)
    {
        var text = source.Slice(below.Start, below.End);
        var isContent = ContentReader.NamesContent(source.Slice(line.Start, line.End));
        return (text.Length > line.Length * (isContent ? 1 : 2) && text.IndexOf('。') >= 0) || (isContent && MarkerReader.TryRead(text, 0, out _));
    }
}
