using Microsoft.Extensions.Logging;

namespace RuleOfLaw.Rules.Tests.Telemetry;

/// <summary>Keeps what is logged from a level on.</summary>
internal sealed class RecordingLogger(LogLevel from) : ILogger<ReportAssessor>
{
    public List<(LogLevel Level, string Message)> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= from;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Add((logLevel, formatter(state, exception)));
}
