using System.Collections.Immutable;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Rules;

/// <summary>How the contents of art. 25 are called in messages and outputs.</summary>
public static class ContentNames
{
    /// <summary>The four mandatory contents, in the order of the article.</summary>
    public static ImmutableArray<ContentKind> Mandatory { get; } = [ContentKind.Results, ContentKind.Shortfalls, ContentKind.FirstResponsibility, ContentKind.Plan];

    /// <summary>The name for messages.</summary>
    /// <param name="kind">The content.</param>
    /// <returns>Its name in both languages, in the words of the article.</returns>
    public static LocalizedText Of(ContentKind kind) => kind switch
    {
        ContentKind.Results => new("主要举措和成效", "measures and results"),
        ContentKind.Shortfalls => new("存在的不足和原因", "shortfalls and their causes"),
        ContentKind.FirstResponsibility => new("党政主要负责人履行第一责任人职责情况", "first responsibility of the heads"),
        ContentKind.Plan => new("下一年度主要安排", "next year's plan"),
        ContentKind.Overview => new("总体情况", "overview"),
        _ => new("其他需要报告的情况", "other matters"),
    };

    /// <summary>The ID for outputs and properties.</summary>
    /// <param name="kind">The content.</param>
    /// <returns>The kind's name in camelCase.</returns>
    public static string IdOf(ContentKind kind) => kind switch
    {
        ContentKind.Results => "results",
        ContentKind.Shortfalls => "shortfalls",
        ContentKind.FirstResponsibility => "firstResponsibility",
        ContentKind.Plan => "plan",
        ContentKind.Overview => "overview",
        _ => "other",
    };
}
