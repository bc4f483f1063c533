using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Testing;

/// <summary>
/// A text with marks taken out, and where they stood: <c>[|…|]</c> a finding of the rule that is verified, <c>{|ROL2001:…|}</c> one of a rule by
/// its ID. Marks nest; an empty mark is an empty place. A text cannot hold the marks' own characters (own choice: no report does).
/// </summary>
public sealed class MarkedText
{
    private MarkedText(string text, ImmutableArray<Mark> marks)
    {
        Text = text;
        Marks = marks;
    }

    /// <summary>The text without marks.</summary>
    public string Text { get; }

    /// <summary>The marks by place, the longer first; of those at one place, the named first.</summary>
    public ImmutableArray<Mark> Marks { get; }

    /// <summary>Takes the marks out of a text.</summary>
    /// <param name="markup">The text with its marks.</param>
    /// <returns>The text without them, and the marks.</returns>
    /// <exception cref="FormatException">A mark is not closed, or one is closed that was not opened; the message tells the line.</exception>
    public static MarkedText Parse(string markup)
    {
        ArgumentNullException.ThrowIfNull(markup);
        var text = new StringBuilder(markup.Length);
        var own = new Stack<(int Start, string? Id)>();
        var named = new Stack<(int Start, string? Id)>();
        var marks = new List<Mark>();
        for (var i = 0; i < markup.Length;)
        {
            var rest = markup.AsSpan(i);
            if (rest.StartsWith("[|"))
            {
                own.Push((text.Length, null));
                i += 2;
            }
            else if (TryReadId(rest, out var id))
            {
                named.Push((text.Length, id));
                i += id.Length + 3;
            }
            else if (rest.StartsWith("|]") || rest.StartsWith("|}"))
            {
                var open = (rest[1] == ']' ? own : named).TryPop(out var begun) ? begun : throw Unbalanced(text, "没有开始", "is closed but was not opened");
                marks.Add(new Mark(TextSpan.FromBounds(open.Start, text.Length), open.Id));
                i += 2;
            }
            else
            {
                text.Append(markup[i++]);
            }
        }

        return own.Count + named.Count == 0 ? new MarkedText(text.ToString(), Sort(marks)) : throw Unbalanced(text, "没有结束", "is not closed");
    }

    /// <summary>Writes marks into a text; the opposite of <see cref="Parse"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">The marks, in any order; those of one kind that overlap without nesting cannot be told apart afterwards.</param>
    /// <returns>The text with its marks.</returns>
    public static string Write(string text, IEnumerable<Mark> marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(marks);
        var sorted = Sort(marks);
        var inserts = new List<(int At, int Order, string Text)>();
        for (var i = 0; i < sorted.Length; i++)
        {
            var (span, id) = sorted[i];
            var (open, close) = id is null ? ("[|", "|]") : ($"{{|{id}:", "|}");
            if (span.IsEmpty)
            {
                inserts.Add((span.Start, 0, open + close));
            }
            else
            {
                // Where marks meet, ends come before beginnings; of those that nest, the longest opens first and closes last.
                inserts.Add((span.Start, 1 + i, open));
                inserts.Add((span.End, -1 - i, close));
            }
        }

        var builder = new StringBuilder(text);
        foreach (var (at, _, insert) in inserts.OrderByDescending(one => one.At).ThenByDescending(one => one.Order))
        {
            builder.Insert(at, insert);
        }

        return builder.ToString();
    }

    /// <summary>The text with its marks.</summary>
    /// <returns>What <see cref="Write"/> makes of both.</returns>
    public override string ToString() => Write(Text, Marks);

    private static ImmutableArray<Mark> Sort(IEnumerable<Mark> marks) =>
        [.. marks.OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.Length).ThenBy(mark => mark.RuleId is null).ThenBy(mark => mark.RuleId, StringComparer.Ordinal)];

    /// <summary>Whether a named mark begins here: a brace, a bar, two to five capital letters, four digits, a colon.</summary>
    private static bool TryReadId(ReadOnlySpan<char> rest, [NotNullWhen(true)] out string? id)
    {
        id = null;
        if (!rest.StartsWith("{|"))
        {
            return false;
        }

        rest = rest[2..];
        var letters = rest.IndexOfAnyExceptInRange('A', 'Z');
        if (letters is >= 2 and <= 5 && rest.Length > letters + 4 && rest[letters + 4] == ':' && !rest.Slice(letters, 4).ContainsAnyExceptInRange('0', '9'))
        {
            id = rest[..(letters + 4)].ToString();
        }

        return id is not null;
    }

    private static FormatException Unbalanced(StringBuilder before, string chinese, string english)
    {
        var line = 1 + before.ToString().AsSpan().Count('\n');
        return new FormatException(string.Create(CultureInfo.InvariantCulture, $"第 {line} 行或之前的标记{chinese} / a mark in line {line} or above {english}"));
    }
}
