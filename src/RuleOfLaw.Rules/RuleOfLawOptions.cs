using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Rules;
using RuleOfLaw.Rules.Scoring;

namespace RuleOfLaw.Rules;

/// <summary>What an assessor is made of: rules, their settings, vocabularies, rubrics, and the engine. Read once, when the assessor is created.</summary>
public sealed class RuleOfLawOptions
{
    private readonly List<ReportRule> _rules = [.. BuiltInRules.All];
    private readonly List<ExtraTerm> _terms = [];

    /// <summary>The rules: the built-in ones and those that were added.</summary>
    public IReadOnlyList<ReportRule> Rules => _rules;

    /// <summary>The rubrics; the first one made for a report's kind of issuer scores it, or the first of all. The built-in ones at the start.</summary>
    public IList<Rubric> Rubrics { get; } = [.. BuiltInRubrics.All];

    /// <summary>Makes the engine for the composed rules; the built-in <see cref="RuleEvaluator"/> unless set.</summary>
    public Func<RuleSet, IRuleEvaluator> EvaluatorFactory { get; set; } = static rules => new RuleEvaluator(rules);

    /// <summary>What tells the day, on which suppressions expire.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal List<ConfigurationSource> Configuration { get; } = [];

    internal RuleSettings Settings { get; } = new();

    internal IReadOnlyList<ExtraTerm> Terms => _terms;

    /// <summary>IDs of the fields of rule-of-law work that a rubric can name: those of the data file and those that terms were added for.</summary>
    internal IReadOnlyCollection<string> Fields =>
        [.. Lexicon.Default.Fields.Select(entry => entry.Id), .. _terms.Where(term => term.Vocabulary == Vocabulary.Field).Select(term => term.Id)];

    /// <summary>Adds a rule.</summary>
    /// <typeparam name="TRule">The rule's class.</typeparam>
    /// <returns>These options.</returns>
    public RuleOfLawOptions AddRules<TRule>()
        where TRule : ReportRule, new() => AddRules(new TRule());

    /// <summary>Adds rules.</summary>
    /// <param name="rules">The rules; a class that is there already is not added again.</param>
    /// <returns>These options.</returns>
    public RuleOfLawOptions AddRules(params ReadOnlySpan<ReportRule> rules)
    {
        foreach (var rule in rules)
        {
            if (rule is null)
            {
                throw new ArgumentException("A rule is null.", nameof(rules));
            }

            if (!_rules.Exists(known => known.GetType() == rule.GetType()))
            {
                _rules.Add(rule);
            }
        }

        return this;
    }

    /// <summary>Adds every public rule of an assembly that can be created without arguments.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>These options.</returns>
    [RequiresUnreferencedCode("Looks for rules by reflection, which trimming may remove. Use AddRules<TRule>() instead.")]
    public RuleOfLawOptions AddRulesFrom(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            if (type is { IsAbstract: false } && type.IsAssignableTo(typeof(ReportRule)) && type.GetConstructor(Type.EmptyTypes) is { } constructor)
            {
                AddRules((ReportRule)constructor.Invoke(parameters: null));
            }
        }

        return this;
    }

    /// <summary>Sets a rule's severity.</summary>
    /// <param name="ruleId">The rule's ID.</param>
    /// <param name="severity">The severity; <see cref="Severity.None"/> switches the rule off.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">No rule that was added so far has the ID.</exception>
    public RuleOfLawOptions SetSeverity(string ruleId, Severity severity)
    {
        ArgumentException.ThrowIfNullOrEmpty(ruleId);
        if (!_rules.SelectMany(rule => rule.GetDefinition().Descriptors).Any(descriptor => string.Equals(descriptor.Id, ruleId, StringComparison.Ordinal)))
        {
            throw new ArgumentException($"No rule has the ID \"{ruleId}\".", nameof(ruleId));
        }

        Settings.SetSeverity(ruleId, severity);
        return this;
    }

    /// <summary>Sets an option of a rule.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="option">The option, a static property of its rule.</param>
    /// <param name="value">The value.</param>
    /// <returns>These options.</returns>
    public RuleOfLawOptions SetOption<T>(RuleOption<T> option, T value)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(value);
        Settings.Set(option, value);
        return this;
    }

    /// <summary>Scores by a rubric; it goes before those that are there, for the kinds of issuer it is made for.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <returns>These options.</returns>
    public RuleOfLawOptions UseRubric(Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        Rubrics.Insert(0, rubric);
        return this;
    }

    /// <summary>Takes severities and options from a configuration; it goes before what is set in code and what was added earlier.</summary>
    /// <param name="source">The source.</param>
    /// <returns>These options.</returns>
    public RuleOfLawOptions UseConfiguration(ConfigurationSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Configuration.Add(source);
        return this;
    }

    /// <summary>Takes severities and options from an application's configuration: its keys that begin with <c>rol_</c>, as they are now.</summary>
    /// <param name="configuration">The configuration, or a section of it.</param>
    /// <returns>These options.</returns>
    public RuleOfLawOptions UseConfiguration(IConfiguration configuration) => UseConfiguration(ConfigurationSource.From(configuration));

    /// <summary>Adds terms to a vocabulary.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="id">The entry they belong to: one of the data file's, or a new one.</param>
    /// <param name="terms">The terms, 2 to 255 characters each.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ArgumentException">A term is shorter or longer.</exception>
    public RuleOfLawOptions AddTerms(Vocabulary vocabulary, string id, params ReadOnlySpan<string> terms)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        foreach (var term in terms)
        {
            if (term is null or { Length: < 2 or > byte.MaxValue })
            {
                throw new ArgumentException("A term has 2 to 255 characters.", nameof(terms));
            }

            _terms.Add(new ExtraTerm(vocabulary, id, term));
        }

        return this;
    }
}
