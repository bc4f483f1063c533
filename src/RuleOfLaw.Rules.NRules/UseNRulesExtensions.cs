using Microsoft.Extensions.DependencyInjection;

namespace RuleOfLaw.Rules.NRules;

/// <summary>Chooses NRules as the engine.</summary>
public static class UseNRulesExtensions
{
    /// <summary>Runs the rules on NRules. They are compiled when the assessor is created, never while a report is assessed.</summary>
    /// <param name="options">The options.</param>
    /// <returns>These options.</returns>
    public static RuleOfLawOptions UseNRules(this RuleOfLawOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.EvaluatorFactory = static rules =>
        {
            var evaluator = new NRulesEvaluator(rules);
            evaluator.WarmUp();
            return evaluator;
        };
        return options;
    }

    /// <summary>
    /// Runs the rules on NRules: <c>services.AddRuleOfLaw().UseNRules()</c>. They are compiled when <see cref="IReportAssessor"/> is first resolved;
    /// resolve it when the application starts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection UseNRules(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.Configure<RuleOfLawOptions>(static options => options.UseNRules());
    }
}
