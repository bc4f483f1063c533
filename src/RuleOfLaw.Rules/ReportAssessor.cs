using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Reports.Parsing;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Suppressions;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules;

/// <summary>The way from a text to an assessment: read, evaluate, score.</summary>
public sealed partial class ReportAssessor : IReportAssessor
{
    private static readonly string LibraryVersion = typeof(ReportAssessor).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    private readonly ReportParser _parser;
    private readonly IRuleEvaluator _evaluator;
    private readonly RuleSettings _code;
    private readonly ImmutableArray<ConfigurationSource> _sources;
    private readonly RuleConfiguration _configuration;
    private readonly TimeProvider _time;
    private readonly ImmutableArray<Rubric> _rubrics;
    private readonly ILogger _logger;

    internal ReportAssessor(RuleOfLawOptions options, ILogger<ReportAssessor>? logger)
    {
        Rules = RuleSet.Compose(options.Rules);
        _parser = new ReportParser(Lexicon.With(options.Terms));
        _evaluator = options.EvaluatorFactory(Rules);
        _code = options.Settings.Clone();
        _sources = [.. Enumerable.Reverse(options.Configuration)];
        _configuration = RuleConfiguration.Resolve(Rules, _sources, _code);
        _time = options.TimeProvider;
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
    public Assessment Assess(SourceText text, AssessmentContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        cancellationToken.ThrowIfCancellationRequested();
        return Assess(_parser.Parse(text), context, cancellationToken);
    }

    /// <inheritdoc/>
    public Assessment Assess(AnnualReport report, AssessmentContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        context ??= AssessmentContext.Empty;
        var configuration = Configure(context);
        var settings = configuration.Settings;
        ImmutableArray<Finding> all = [.. EngineFindings.OfLimits(report, settings), .. _evaluator.Evaluate(report, settings, cancellationToken)];
        LogFailures(all);
        var suppressions = Suppressor.Apply(all, context.Suppressions, report.Text, DateOnly.FromDateTime(_time.GetLocalNow().DateTime));
        var rubric = _rubrics.FirstOrDefault(one => one.IssuerKinds.Contains(report.Header.IssuerKind)) ?? _rubrics[0];
        return new Assessment
        {
            Report = report,
            Findings = Order([.. EngineFindings.Of([.. configuration.Problems, .. context.Problems, .. CheckIds(context)], suppressions, report.Text, settings), .. suppressions.Findings]),
            Suppressed = suppressions.Suppressed,

            // A suppression hides a finding from view; what it costs, it still costs.
            Score = Scorer.Score(rubric, report, all),
            Manifest = new AssessmentManifest(LibraryVersion, rubric.ToString(), Digest(report.Text)),
        };
    }

    /// <inheritdoc/>
    public RuleConfiguration Configure(AssessmentContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Configuration.IsEmpty ? _configuration : RuleConfiguration.Resolve(Rules, [.. context.Configuration, .. _sources], _code);
    }

    /// <inheritdoc/>
    public RuleExplanation Explain(SourceText text, string ruleId, AssessmentContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return RuleExplanation.Of(Rules, ruleId, _parser.Parse(text), Configure(context ?? AssessmentContext.Empty).Settings, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Assessment> AssessAsync(Stream stream, string? path = null, AssessmentContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        var text = SourceText.Decode(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), path);
        return await Task.Run(() => Assess(text, context, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Assessment> AssessManyAsync(
        IEnumerable<SourceText> texts, Func<SourceText, AssessmentContext>? context = null, int? maxDegreeOfParallelism = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
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

            running.Enqueue(Task.Run(() => Assess(text, context?.Invoke(text), cancellationToken), cancellationToken));
        }

        while (running.TryDequeue(out var task))
        {
            yield return await task.ConfigureAwait(false);
        }
    }

    /// <summary>Suppressions of rules that do not exist.</summary>
    private IEnumerable<ConfigurationProblem> CheckIds(AssessmentContext context)
    {
        var checker = context.Suppressions.IsEmpty ? null : new EntryChecker(Rules);
        foreach (var suppression in context.Suppressions)
        {
            if (checker!.CheckId(suppression.RuleId) is { } reason)
            {
                yield return new ConfigurationProblem(suppression.Source, 0, reason);
            }
        }
    }

    private static ImmutableArray<Finding> Order(IEnumerable<Finding> findings) =>
        [.. findings.OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.RuleId, StringComparer.Ordinal)];

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
