using System.Collections.Frozen;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Documents.Reading.Html;

/// <summary>The words of html-shell.csv and of the metadata labels.</summary>
internal static class ShellWords
{
    private static readonly FrozenDictionary<string, string[]> Table =
        DataFile.Read("html-shell.csv", typeof(ShellWords).Assembly).ToFrozenDictionary(row => row[0], row => row.List(1), StringComparer.Ordinal);

    public static FrozenSet<string> ContentHints { get; } = Table["content"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string[] ShellHints { get; } = Table["shell"];

    public static string[] InLine { get; } = Table["line"];

    public static string[] AtLineStart { get; } = Table["start"];

    public static string[] TitleEndings { get; } = Table["title"];

    public static string[] TitleSubjects { get; } = Table["title-subject"];

    public static string[] TitleFields { get; } = Table["title-field"];

    /// <summary>索引号, 发文机关, 成文日期 …: what metadata tables are made of.</summary>
    public static FrozenSet<string> MetadataLabels { get; } =
        DataFile.Read("metadata-labels.csv").SelectMany(row => row.List(1)).ToFrozenSet(StringComparer.Ordinal);
}
