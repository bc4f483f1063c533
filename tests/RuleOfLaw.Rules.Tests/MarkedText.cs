using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Tests;

/// <summary>A text with <c>[|…|]</c> marks taken out, and where they stood.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<TextSpan> Marks)
{
    public static MarkedText Parse(string marked)
    {
        var text = new System.Text.StringBuilder();
        var open = new Stack<int>();
        var marks = new List<TextSpan>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("[|"))
            {
                open.Push(text.Length);
                i++;
            }
            else if (marked.AsSpan(i).StartsWith("|]") && open.Count > 0)
            {
                marks.Add(TextSpan.FromBounds(open.Pop(), text.Length));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        marks.Sort();
        return open.Count == 0 ? new MarkedText(text.ToString(), marks) : throw new FormatException("A mark is not closed.");
    }
}
