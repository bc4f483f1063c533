using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace RuleOfLaw.Rules;

/// <summary>Registers the assessor in a service container.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IReportAssessor"/> as a singleton.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options; further calls add to them.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddRuleOfLaw(this IServiceCollection services, Action<RuleOfLawOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<RuleOfLawOptions>();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddSingleton<IReportAssessor>(static provider => new ReportAssessor(
            provider.GetRequiredService<IOptions<RuleOfLawOptions>>().Value,
            provider.GetService<ILogger<ReportAssessor>>()));
        return services;
    }
}
