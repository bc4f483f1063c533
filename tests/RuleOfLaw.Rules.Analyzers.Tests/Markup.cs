using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace RuleOfLaw.Rules.Analyzers.Tests;

/// <summary>C# with the places where a diagnostic is expected: {|ROLA001:…|}, or [|…|] where a test is about one ID.</summary>
internal sealed record Markup(string Code, IReadOnlyList<string> Marks)
{
    public static Markup Parse(string text, string id)
    {
        var code = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var marks = new List<(int Start, string Mark)>();
        for (var i = 0; i < text.Length; i++)
        {
            var two = i + 1 < text.Length ? text.Substring(i, 2) : string.Empty;
            if (two is "[|")
            {
                open.Push((id, code.Length));
                i++;
            }
            else if (two is "{|")
            {
                var colon = text.IndexOf(':', i);
                open.Push((text[(i + 2)..colon], code.Length));
                i = colon;
            }
            else if (two is "|]" or "|}" && open.TryPop(out var mark))
            {
                marks.Add((mark.Start, Describe(mark.Id, TextSpan.FromBounds(mark.Start, code.Length), code.ToString())));
                i++;
            }
            else
            {
                code.Append(text[i]);
            }
        }

        return new Markup(code.ToString(), [.. marks.OrderBy(mark => mark.Start).Select(mark => mark.Mark)]);
    }

    /// <summary>A place as failures show it: ID, position and the code itself.</summary>
    public static string Describe(string id, TextSpan span, string code) => string.Create(CultureInfo.InvariantCulture, $"{id} {span.Start}..{span.End} {code[span.Start..span.End]}");
}
