using System.Collections.Concurrent;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Scoring;

namespace RuleOfLaw.Rules.Output;

/// <summary>Values of enumerations as JSON names them, in camelCase; made once, for a report has hundreds of them.</summary>
internal static class JsonNames
{
    private static readonly ConcurrentDictionary<Type, string> Facts = [];
    private static readonly string[] Severities = NamesOf<Severity>();
    private static readonly string[] Bounds = NamesOf<FigureBound>();
    private static readonly string[] Statuses = NamesOf<LawStatus>();
    private static readonly string[] Outcomes = NamesOf<Outcome>();
    private static readonly string[] IssuerKinds = NamesOf<IssuerKind>();

    public static string Of(Severity severity) => Severities[(int)severity];

    public static string Of(FigureBound bound) => Bounds[(int)bound];

    public static string Of(LawStatus status) => Statuses[(int)status];

    public static string Of(Outcome outcome) => Outcomes[(int)outcome];

    public static string Of(IssuerKind kind) => IssuerKinds[(int)kind];

    /// <summary>A fact's type.</summary>
    public static string OfFact(object fact) => Facts.GetOrAdd(fact.GetType(), static type => CamelCase(type.Name));

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string[] NamesOf<T>()
        where T : struct, Enum => Array.ConvertAll(Enum.GetNames<T>(), CamelCase);
}
