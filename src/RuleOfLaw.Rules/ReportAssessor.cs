using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Reports.Parsing;
using RuleOfLaw.Rules.Scoring;
using RuleOfLaw.Rules.Scoring.Reviews;
using RuleOfLaw.Rules.Suppressions;
using RuleOfLaw.Rules.Telemetry;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules;

/// <summary>The way from a text to an assessment: read, evaluate, score.</summary>
public sealed class ReportAssessor : IReportAssessor
{
    private readonly ReportParser _parser;
    private readonly IRuleEvaluator _evaluator;
    private readonly RuleSettings _code;
    private readonly ImmutableArray<ConfigurationSource> _sources;
    private readonly RuleConfiguration _configuration;
    private readonly TimeProvider _time;
    private readonly ImmutableArray<Rubric> _rubrics;
    private readonly ManifestMaker _manifests;
    private readonly AssessmentTelemetry _telemetry;

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
        _telemetry = new AssessmentTelemetry(_time, logger ?? NullLogger<ReportAssessor>.Instance);
        if (_rubrics.IsEmpty)
        {
            throw new ArgumentException("There is no rubric to score by.", nameof(options));
        }

        var checker = new EntryChecker(Rules);
        foreach (var rubric in _rubrics)
        {
            RubricChecker.Check(rubric);
            RubricChecker.CheckNames(rubric, checker, options.Fields);
        }

        _manifests = new ManifestMaker(options.Rules, options.Terms, _rubrics, _configuration);
    }

    /// <summary>The composed rules.</summary>
    public RuleSet Rules { get; }

    /// <summary>Creates an assessor without a service container.</summary>
    /// <param name="configure">Sets options; none when null.</param>
    /// <param name="logger">Where failures of rules are logged; nowhere when null.</param>
    /// <returns>The assessor.</returns>
    /// <exception cref="RuleCompositionException">The rules cannot be composed.</exception>
    /// <exception cref="RubricException">A rubric names a rule or a field that is not there, or does not hold together.</exception>
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
        using var activity = AssessmentTelemetry.StartDocument();
        return Assess(Parse(text), context ?? AssessmentContext.Empty, activity, cancellationToken);
    }

    /// <inheritdoc/>
    public Assessment Assess(AnnualReport report, AssessmentContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var activity = AssessmentTelemetry.StartDocument();
        return Assess(report, context ?? AssessmentContext.Empty, activity, cancellationToken);
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
        foreach (var task in WorkAhead.InOrder(texts, limit, text => Assess(text, context?.Invoke(text), cancellationToken), cancellationToken))
        {
            yield return await task.ConfigureAwait(false);
        }
    }

    private Assessment Assess(AnnualReport report, AssessmentContext context, Activity? activity, CancellationToken cancellationToken)
    {
        RuleConfiguration configuration;
        using (_telemetry.Begin(Stage.Configure))
        {
            configuration = Configure(context);
        }

        var all = Evaluate(report, configuration.Settings, cancellationToken);
        var rubric = RubricFor(report.Header.IssuerKind);
        var digest = ManifestMaker.DigestOf(report.Text);
        var today = DateOnly.FromDateTime(_time.GetLocalNow().DateTime);
        ReviewResult review;
        using (_telemetry.Begin(Stage.Review))
        {
            review = Reviewer.Apply(all, context.Decisions, rubric, report.Text, digest);
        }

        SuppressionResult suppressions;
        using (_telemetry.Begin(Stage.Suppress))
        {
            suppressions = Suppressor.Apply(review.Findings, context.Suppressions, report.Text, today);
        }

        // A suppression hides a finding from view; what it costs, it still costs.
        ScoreCard score;
        using (_telemetry.Begin(Stage.Score))
        {
            score = new Scorer(report, review, configuration.Off).Score(rubric);
        }

        ImmutableArray<ConfigurationProblem> problems = [.. configuration.Problems, .. context.Problems, .. CheckIds(context), .. review.Problems];
        var assessment = new Assessment
        {
            Report = report,
            Findings = Order([.. EngineFindings.Of(problems, suppressions, review, report.Text, configuration.Settings)], suppressions.Findings),
            Suppressed = suppressions.Suppressed,
            Reviewed = review.Reviewed,
            Score = score,
            Manifest = _manifests.Make(rubric, digest, configuration, context, today),
        };
        _telemetry.DocumentEnded(assessment.Findings, activity);
        return assessment;
    }

    private AnnualReport Parse(SourceText text)
    {
        using var stage = _telemetry.Begin(Stage.Parse);
        return _parser.Parse(text);
    }

    private ImmutableArray<Finding> Evaluate(AnnualReport report, RuleSettings settings, CancellationToken cancellationToken)
    {
        using var stage = _telemetry.Begin(Stage.Evaluate);
        var timer = _telemetry.StartRules();
        var found = _evaluator is RuleEvaluator own ? own.Evaluate(report, settings, timer, cancellationToken) : _evaluator.Evaluate(report, settings, cancellationToken);
        var all = report.Limits.IsEmpty ? found : [.. EngineFindings.OfLimits(report, settings), .. found];
        _telemetry.RulesEnded(timer);
        _telemetry.Failed(all);
        return all;
    }

    /// <summary>The first rubric made for a kind of issuer; the first of all where none is.</summary>
    private Rubric RubricFor(IssuerKind kind) => _rubrics.FirstOrDefault(one => one.IssuerKinds.IsEmpty || one.IssuerKinds.Contains(kind)) ?? _rubrics[0];

    /// <summary>Suppressions and decisions about rules that do not exist.</summary>
    private IEnumerable<ConfigurationProblem> CheckIds(AssessmentContext context)
    {
        if (context.Suppressions.IsEmpty && context.Decisions.IsEmpty)
        {
            return [];
        }

        var checker = new EntryChecker(Rules);
        return context.Suppressions.Select(one => (one.Source, one.RuleId)).Concat(context.Decisions.OfType<FindingDecision>().Select(one => (one.Source, one.RuleId)))
            .Select(one => checker.CheckId(one.RuleId) is { } reason ? new ConfigurationProblem(one.Source, 0, reason) : null)
            .OfType<ConfigurationProblem>();
    }

    /// <summary>What the evaluator found is in order already; only what the engine itself has to say is not.</summary>
    private static ImmutableArray<Finding> Order(ImmutableArray<Finding> own, ImmutableArray<Finding> findings) =>
        own.IsEmpty && IsOrdered(findings) ? findings : [.. own.Concat(findings).OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.RuleId, StringComparer.Ordinal)];

    private static bool IsOrdered(ImmutableArray<Finding> findings)
    {
        for (var i = 1; i < findings.Length; i++)
        {
            var order = findings[i - 1].Span.Start - findings[i].Span.Start;
            if (order > 0 || (order == 0 && string.CompareOrdinal(findings[i - 1].RuleId, findings[i].RuleId) > 0))
            {
                return false;
            }
        }

        return true;
    }
}
