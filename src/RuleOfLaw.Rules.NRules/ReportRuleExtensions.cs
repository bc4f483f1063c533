using System.Collections.Immutable;
using NRules;
using NRules.Fluent;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.NRules.Sessions;
using RuleOfLaw.Rules.NRules.Translation;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.NRules;

/// <summary>The report rules and a report's facts in an NRules session of your own.</summary>
public static class ReportRuleExtensions
{
    private const string RuleSetName = "RuleOfLaw.Rules";

    /// <summary>Adds the report rules to a repository, as a rule set of their own.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="rules">The composed rules, such as <see cref="ReportAssessor.Rules"/>.</param>
    /// <returns>The same repository.</returns>
    public static RuleRepository AddReportRules(this RuleRepository repository, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentNullException.ThrowIfNull(rules);
        var set = new global::NRules.RuleModel.RuleSet(RuleSetName);
        set.Add(RuleTranslator.Translate(rules));
        repository.Add(set);
        return repository;
    }

    /// <summary>
    /// Prepares a compiler for report rules: facts are the same when they are the same object, as two parts of a report may say the same; and the rules'
    /// own delegates are called instead of emitted code. Types of your own keep the comparers that are registered for them.
    /// </summary>
    /// <param name="compiler">The compiler.</param>
    /// <returns>The same compiler.</returns>
    public static RuleCompiler ForReportRules(this RuleCompiler compiler)
    {
        ArgumentNullException.ThrowIfNull(compiler);
        compiler.ExpressionCompiler = new BoundExpressionCompiler(compiler.ExpressionCompiler);
        compiler.FactIdentityComparerRegistry.DefaultFactIdentityComparer = ReferenceEqualityComparer.Instance;
        return compiler;
    }

    /// <summary>Inserts a report: the report itself, all its parts, and the settings, each as a fact of its type. Nothing fires yet.</summary>
    /// <param name="session">The session; it holds one report.</param>
    /// <param name="report">The report.</param>
    /// <param name="settings">Severities and options; the defaults when null.</param>
    /// <exception cref="InvalidOperationException">The session holds a report already.</exception>
    public static void InsertReport(this ISession session, AnnualReport report, RuleSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(report);
        if (session.Query<RuleStage>().AsEnumerable().Any())
        {
            throw new InvalidOperationException("The session holds a report already; each report has a session of its own.");
        }

        settings ??= RuleSettings.Default;
        var memory = new ReportMemory(settings, CancellationToken.None);
        session.InsertAll(FactSource.BuiltIn.SelectMany(source => source.GetFacts(report, settings)).Where(memory.Add));
        session.Insert(new RuleStage(memory, RuleStage.Every));
    }

    /// <summary>The findings that stand in a session after it was fired, by position, then ID.</summary>
    /// <param name="session">The session.</param>
    /// <returns>The findings; each is also there as a <see cref="ReportedFinding"/>.</returns>
    public static ImmutableArray<Finding> GetFindings(this ISession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return RuleEvaluator.Order([.. session.Query<ReportedFinding>().AsEnumerable().OrderBy(one => one.Order, MatchOrder.Comparer).Select(one => one.Finding)]);
    }
}
