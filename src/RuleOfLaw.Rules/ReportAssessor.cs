using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Reports.Parsing;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules;

/// <summary>The way from a text to an assessment: read, evaluate, score.</summary>
public sealed partial class ReportAssessor : IReportAssessor
{
    private static readonly string LibraryVersion = typeof(ReportAssessor).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    private readonly ReportParser _parser;
    private readonly IRuleEvaluator _evaluator;
    private readonly RuleSettings _settings;
    private readonly ImmutableArray<Rubric> _rubrics;
    private readonly ILogger _logger;

    internal ReportAssessor(RuleOfLawOptions options, ILogger<ReportAssessor>? logger)
    {
        Rules = RuleSet.Compose(options.Rules);
        _parser = new ReportParser(Lexicon.With(options.Terms));
        _evaluator = options.EvaluatorFactory(Rules);
        _settings = options.Settings.Clone();
        _rubrics = [.. options.Rubrics];
        _logger = logger ?? NullLogger<ReportAssessor>.Instance;
        if (_rubrics.IsEmpty)
        {
            throw new ArgumentException("There is no rubric to score by.", nameof(options));
        }
    }

    /// <summary>The composed rules.</summary>
    public RuleSet Rules { get; }

    /// <summary>Creates an assessor without a service container.</summary>
    /// <param name="configure">Sets options; none when null.</param>
    /// <param name="logger">Where failures of rules are logged; nowhere when null.</param>
    /// <returns>The assessor.</returns>
    /// <exception cref="RuleCompositionException">The rules cannot be composed.</exception>
    public static ReportAssessor Create(Action<RuleOfLawOptions>? configure = null, ILogger<ReportAssessor>? logger = null)
    {
        var options = new RuleOfLawOptions();
        configure?.Invoke(options);
        return new ReportAssessor(options, logger);
    }

    /// <inheritdoc/>
    public Assessment Assess(SourceText text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        cancellationToken.ThrowIfCancellationRequested();
        return Assess(_parser.Parse(text), cancellationToken);
    }

    /// <inheritdoc/>
    public Assessment Assess(AnnualReport report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        var findings = _evaluator.Evaluate(report, _settings, cancellationToken);
        LogFailures(findings);
        var rubric = _rubrics.FirstOrDefault(one => one.IssuerKinds.Contains(report.Header.IssuerKind)) ?? _rubrics[0];
        return new Assessment
        {
            Report = report,
            Findings = findings,
            Score = Scorer.Score(rubric, report, findings),
            Manifest = new AssessmentManifest(LibraryVersion, rubric.ToString(), Digest(report.Text)),
        };
    }

    /// <inheritdoc/>
    public async Task<Assessment> AssessAsync(Stream stream, string? path = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        var text = SourceText.Decode(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), path);
        return await Task.Run(() => Assess(text, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Assessment> AssessManyAsync(
        IEnumerable<SourceText> texts, int? maxDegreeOfParallelism = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var limit = maxDegreeOfParallelism ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1, nameof(maxDegreeOfParallelism));
        var running = new Queue<Task<Assessment>>();
        foreach (var text in texts)
        {
            if (running.Count >= limit)
            {
                yield return await running.Dequeue().ConfigureAwait(false);
            }

            running.Enqueue(Task.Run(() => Assess(text, cancellationToken), cancellationToken));
        }

        while (running.TryDequeue(out var task))
        {
            yield return await task.ConfigureAwait(false);
        }
    }

    private void LogFailures(ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (ReferenceEquals(finding.Descriptor, EngineDescriptors.RuleFailed))
            {
                RuleFailed(finding.GetProperty("rule") as string, finding.GetProperty("exception") as string);
            }
        }
    }

    private static string Digest(SourceText text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Rule {Rule} failed with {Exception}; every other rule has run.")]
    private partial void RuleFailed(string? rule, string? exception);
}
