using System.Globalization;
using RuleOfLaw.Rules.Documents.Writing;

namespace RuleOfLaw.Rules.Documents.Tests.Writing.Html;

/// <summary>Text can be read in both colour schemes: its contrast is at least 4.5 : 1 (WCAG 2.2, 1.4.3, level AA).</summary>
public sealed class StyleTests
{
    [Theory]
    [InlineData("ink", "paper", "card", "track", "error-wash", "warning-wash", "info-wash")]
    [InlineData("soft", "paper", "card")]
    [InlineData("accent", "paper", "card")]
    [InlineData("error", "paper", "card")]
    [InlineData("warning", "paper", "card")]
    [InlineData("info", "paper", "card")]
    [InlineData("good", "paper", "card")]
    [InlineData("review", "paper", "card")]
    public void Text_stands_out_from_what_is_behind_it(string text, params string[] behind)
    {
        var schemes = ReadSchemes();
        Assert.Equal(2, schemes.Count);
        foreach (var scheme in schemes)
        {
            Assert.All(behind, name => Assert.True(Contrast(scheme[text], scheme[name]) >= 4.5, $"{text} on {name}: {Contrast(scheme[text], scheme[name]).ToString("0.0", CultureInfo.InvariantCulture)}"));
        }
    }

    /// <summary>The colours of each block of variables on the screen, light and dark.</summary>
    private static List<Dictionary<string, string>> ReadSchemes()
    {
        using var stream = typeof(AssessmentHtml).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split(":root {").Skip(1).Take(2).Select(block => block[..block.IndexOf('}', StringComparison.Ordinal)]
            .Split(';').Select(line => line.Split(':')).Where(parts => parts.Length == 2 && parts[1].Trim().StartsWith('#'))
            .ToDictionary(parts => parts[0].Trim()[2..], parts => parts[1].Trim(), StringComparer.Ordinal))];
    }

    private static double Contrast(string one, string other)
    {
        var (lighter, darker) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
