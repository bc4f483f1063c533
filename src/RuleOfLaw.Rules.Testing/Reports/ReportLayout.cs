using System.Collections.Immutable;
using System.Text;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Testing;

/// <summary>The lines of a built report as a text, with the outline, the sentences and the elements at their places.</summary>
internal sealed class ReportLayout
{
    private ReportLayout(SourceText text) => Text = text;

    public SourceText Text { get; }

    public TextSpan Title { get; private init; }

    public ImmutableArray<OutlineItem> Outline { get; private init; }

    public ImmutableArray<ReportContent> Contents { get; private init; }

    public ImmutableArray<Sentence> Sentences { get; private init; }

    public ImmutableArray<ReportElement> Elements { get; private init; }

    public static ReportLayout Of(string title, IReadOnlyList<ReportLine> lines)
    {
        var text = new StringBuilder(title).Append('\n');
        var spans = new TextSpan[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            spans[i] = new TextSpan(text.Length, lines[i].Text.Length);
            text.Append(lines[i].Text).Append('\n');
        }

        var outline = ImmutableArray.CreateBuilder<OutlineItem>();
        var contents = ImmutableArray.CreateBuilder<ReportContent>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var elements = ImmutableArray.CreateBuilder<ReportElement>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Content is { } kind)
            {
                var last = i;
                while (last + 1 < lines.Count && lines[last + 1].Content is null)
                {
                    last++;
                }

                outline.Add(ItemOf(lines[i], kind, outline.Count + 1, spans.AsSpan(i, last - i + 1)));
                contents.Add(new ReportContent { Kind = kind, Items = [outline[^1]], Item = outline[^1], Content = kind, Span = outline[^1].Span, TextLength = lines.Skip(i + 1).Take(last - i).Sum(line => line.Text.Length) });
                continue;
            }

            var item = outline.LastOrDefault();
            var sentence = new Sentence { Text = lines[i].Text, Paragraph = i, Span = spans[i], Content = item?.Content, Item = item };
            sentences.Add(sentence);
            elements.AddRange(lines[i].Elements.Select(make => make(new BuiltPlace(spans[i], item?.Content, item, sentence))));
        }

        return new ReportLayout(SourceText.From(text.ToString()))
        {
            Title = new TextSpan(0, title.Length),
            Outline = outline.ToImmutable(),
            Contents = contents.ToImmutable(),
            Sentences = sentences.ToImmutable(),
            Elements = elements.ToImmutable(),
        };
    }

    private static OutlineItem ItemOf(ReportLine line, ContentKind kind, int number, ReadOnlySpan<TextSpan> spans) => new()
    {
        Level = 1,
        Number = number,
        Heading = line.Text,
        HeadingSpan = spans[0],
        BodySpan = spans.Length > 1 ? spans[1].Union(spans[^1]) : default,
        Span = spans[0].Union(spans[^1]),
        Content = kind,
    };
}
