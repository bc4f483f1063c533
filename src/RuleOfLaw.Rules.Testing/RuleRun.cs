using System.Collections.Concurrent;
using System.Collections.Immutable;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;

namespace RuleOfLaw.Rules.Testing;

/// <summary>A rule among the built-in ones, ready to run.</summary>
internal sealed class RuleRun
{
    /// <summary>Composing the rules takes longer than running them; a test project verifies each of its rules many times.</summary>
    private static readonly ConcurrentDictionary<Type, RuleRun> Unconfigured = [];

    private readonly ImmutableHashSet<string> _engineIds = [.. EngineDescriptors.All.Select(descriptor => descriptor.Id)];

    private RuleRun(ReportRule rule, Action<RuleOfLawOptions>? configure)
    {
        Definition = RuleDefinition.Of(rule);
        Assessor = ReportAssessor.Create(options =>
        {
            options.AddRules(rule);
            foreach (var descriptor in Definition.Descriptors.Where(descriptor => descriptor.DefaultSeverity == Severity.None))
            {
                options.SetSeverity(descriptor.Id, Severity.Info);
            }

            configure?.Invoke(options);
        });
        OwnIds = [.. Definition.Descriptors.Select(descriptor => descriptor.Id)];
    }

    public string Name => Definition.Name;

    public ReportAssessor Assessor { get; }

    public RuleDefinition Definition { get; }

    public ImmutableHashSet<string> OwnIds { get; }

    /// <summary>Configuration that switches every other rule off.</summary>
    public ConfigurationSource OnlyThisRule => ConfigurationSource.Parse(
        string.Join('\n', Definition.Descriptors.Select(descriptor => $"rol_diagnostic.{descriptor.Id}.severity = warning").Prepend("rol_profile = none")), nameof(RuleVerifier));

    public static RuleRun Of(ReportRule rule, Action<RuleOfLawOptions>? configure) =>
        configure is null ? Unconfigured.GetOrAdd(rule.GetType(), static (_, rule) => new RuleRun(rule, configure: null), rule) : new RuleRun(rule, configure);

    /// <summary>The findings that count: those of the rule itself, of the rules that marks name, and of the engine.</summary>
    public ImmutableArray<Finding> Observe(Assessment assessment, IEnumerable<Mark> marks)
    {
        var named = marks.Select(mark => mark.RuleId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return OwnIds.IsEmpty && named.Count == 0
            ? throw new InvalidOperationException($"{Name} 只派生事实；用标记写明读取这些事实的规则 / {Name} only derives facts; name in a mark the rule that reads them")
            : [.. assessment.Findings.Where(finding => OwnIds.Contains(finding.RuleId) || named.Contains(finding.RuleId) || _engineIds.Contains(finding.RuleId))];
    }
}
