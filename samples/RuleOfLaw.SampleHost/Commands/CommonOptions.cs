using System.CommandLine;
using RuleOfLaw.Rules.Diagnostics;

namespace RuleOfLaw.SampleHost.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string> Language()
    {
        var option = new Option<string>("--lang") { Description = "语言 / language", DefaultValueFactory = _ => "zh" };
        option.AcceptOnlyFromAmong("zh", "en");
        return option;
    }

    public static Language ToLanguage(string? value) =>
        string.Equals(value, "en", StringComparison.Ordinal) ? Rules.Diagnostics.Language.English : Rules.Diagnostics.Language.Chinese;
}
