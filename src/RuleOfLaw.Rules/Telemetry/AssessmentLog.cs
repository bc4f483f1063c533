using Microsoft.Extensions.Logging;

namespace RuleOfLaw.Rules.Telemetry;

/// <summary>What is logged. No message holds a text, a file name or an issuer; an exception is named by its type, for its message may quote the report.</summary>
internal static partial class AssessmentLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Rule {Rule} failed with {Exception}; every other rule has run.")]
    public static partial void RuleFailed(this ILogger logger, string? rule, string? exception);

    [LoggerMessage(EventId = 2, Level = LogLevel.Debug, Message = "A document is assessed; it has {Findings} findings.")]
    public static partial void DocumentEnded(this ILogger logger, int findings);

    [LoggerMessage(EventId = 3, Level = LogLevel.Debug, Message = "Stage {Stage} took {Milliseconds} ms.")]
    public static partial void StageEnded(this ILogger logger, string stage, double milliseconds);

    [LoggerMessage(EventId = 4, Level = LogLevel.Trace, Message = "Rule {Rule} took {Microseconds} us.")]
    public static partial void RuleEnded(this ILogger logger, string rule, double microseconds);
}
