using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Engine;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Benchmarks.Limit;

/// <summary>What plain loops put their findings into: the same <see cref="Finding"/> the engine makes, with all it carries.</summary>
internal sealed class FindingList(RuleSettings settings)
{
    private readonly List<Finding> _findings = [];

    public RuleSettings Settings => settings;

    public ImmutableArray<Finding> InOrder() => RuleEvaluator.Order(_findings);

    public bool IsOn(RuleDescriptor descriptor) => settings.GetSeverity(descriptor) != Severity.None;

    public void Add(
        RuleDescriptor descriptor,
        TextSpan span,
        ImmutableArray<object> facts,
        ImmutableArray<object?> arguments = default,
        ImmutableArray<FindingProperty> properties = default,
        ImmutableArray<TextSpan> related = default,
        int degrees = 0,
        bool needsReview = false,
        TextFix? fix = null)
    {
        var severity = (Severity)Math.Clamp((int)settings.GetSeverity(descriptor) + degrees, (int)Severity.Info, (int)Severity.Error);
        _findings.Add(new Finding(
            descriptor, severity, span, arguments.IsDefault ? [] : Masked(arguments), properties.IsDefault ? [] : properties, related.IsDefault ? [] : related, needsReview, facts, Evidence(facts), fix));
    }

    private static ImmutableArray<object?> Masked(ImmutableArray<object?> arguments)
    {
        var masked = new object?[arguments.Length];
        for (var i = 0; i < masked.Length; i++)
        {
            masked[i] = arguments[i] switch
            {
                string text => PersonNames.Mask(text),
                LocalizedText text => new LocalizedText(PersonNames.Mask(text.Chinese), PersonNames.Mask(text.English)),
                var other => other,
            };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(masked);
    }

    /// <summary>The places of the facts that have one, in order, each once.</summary>
    private static ImmutableArray<TextSpan> Evidence(ImmutableArray<object> facts)
    {
        var spans = new List<TextSpan>();
        foreach (var fact in facts)
        {
            if (fact is ReportElement element)
            {
                AddSpan(element, spans);
            }
            else if (fact is IReadOnlyList<ReportElement> many)
            {
                foreach (var one in many)
                {
                    AddSpan(one, spans);
                }
            }
        }

        spans.Sort();
        var distinct = ImmutableArray.CreateBuilder<TextSpan>(spans.Count);
        foreach (var span in spans)
        {
            if (distinct.Count == 0 || distinct[^1] != span)
            {
                distinct.Add(span);
            }
        }

        return distinct.DrainToImmutable();
    }

    private static void AddSpan(ReportElement element, List<TextSpan> spans)
    {
        if (!element.Span.IsEmpty && element is not ISingleFact)
        {
            spans.Add(element.Span);
        }
    }
}
