using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Knowledge;
using RuleOfLaw.Rules.Reports;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.Rules.Engine;

/// <summary>
/// Makes findings out of what a definition says and the facts that matched, for every engine alike. One for each evaluation of a report:
/// it knows what derived facts were derived from.
/// </summary>
internal sealed class FindingMaker(RuleSettings settings)
{
    private Dictionary<object, object[]>? _sources; // few reports have derived facts
    private readonly List<TextSpan> _spans = []; // of the finding that is being made

    /// <summary>ROL0001: the rule threw.</summary>
    public static Finding Failure(RuleDefinition rule, Exception exception)
    {
        var name = Evaluation.NameOf(rule);
        return new Finding(
            EngineDescriptors.RuleFailed,
            EngineDescriptors.RuleFailed.DefaultSeverity,
            new TextSpan(0, 0),
            [name, exception.GetType().Name, exception.Message],
            [new FindingProperty("exception", exception.GetType().FullName ?? exception.GetType().Name), new FindingProperty("rule", name)],
            related: [],
            needsReview: false,
            facts: [],
            evidence: []);
    }

    /// <summary>Remembers the facts that a fact was derived from.</summary>
    public void SetSources(object fact, object[] sources) => (_sources ??= new(ReferenceEqualityComparer.Instance))[fact] = sources;

    public Finding Make(RuleDescriptor descriptor, FindingDraft draft, ReadOnlySpan<object> match)
    {
        draft.Properties?.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return new Finding(
            descriptor,
            SeverityOf(descriptor, draft),
            draft.Span,
            WithoutNames(draft.Arguments),
            draft.Properties is null ? [] : [.. draft.Properties],
            draft.RelatedSpans is null ? [] : [.. draft.RelatedSpans],
            draft.IsOpen,
            _sources is null ? ImmutableArray.Create(match) : WithSources(match),
            EvidenceSpans(match),
            draft.Edits is null ? null : new TextFix([.. draft.Edits.OrderBy(edit => edit.Span.Start)], draft.IsSafe));
    }

    private Severity SeverityOf(RuleDescriptor descriptor, FindingDraft draft)
    {
        var severity = settings.GetSeverity(descriptor);
        if (draft.IsRaised && severity < Severity.Error)
        {
            return severity + 1;
        }

        return draft.IsLowered && severity > Severity.Info ? severity - 1 : severity;
    }

    /// <summary>A message names no person, whatever passage it quotes.</summary>
    private static ImmutableArray<object?> WithoutNames(object?[] arguments)
    {
        var masked = new object?[arguments.Length];
        for (var i = 0; i < masked.Length; i++)
        {
            masked[i] = WithoutNames(arguments[i]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(masked);
    }

    private static object? WithoutNames(object? argument) => argument switch
    {
        string text => PersonNames.Mask(text),
        LocalizedText text => WithoutNames(text),
        _ => argument,
    };

    private static LocalizedText WithoutNames(LocalizedText text)
    {
        var (chinese, english) = (PersonNames.Mask(text.Chinese), PersonNames.Mask(text.English));
        return ReferenceEquals(chinese, text.Chinese) && ReferenceEquals(english, text.English) ? text : new LocalizedText(chinese, english);
    }

    private ImmutableArray<object> WithSources(ReadOnlySpan<object> match)
    {
        var facts = ImmutableArray.CreateBuilder<object>(match.Length);
        foreach (var fact in match)
        {
            AddWithSources(fact, facts);
        }

        return facts.DrainToImmutable();
    }

    private void AddWithSources(object fact, ImmutableArray<object>.Builder facts)
    {
        facts.Add(fact);
        if (_sources is not null && _sources.TryGetValue(fact, out var sources))
        {
            foreach (var source in sources)
            {
                AddWithSources(source, facts);
            }
        }
    }

    private ImmutableArray<TextSpan> EvidenceSpans(ReadOnlySpan<object> match)
    {
        var spans = _spans;
        spans.Clear();
        foreach (var fact in match)
        {
            AddSpans(fact, spans);
        }

        if (spans.Count > 1)
        {
            spans.Sort();
        }

        var distinct = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            if (i == 0 || spans[i] != spans[i - 1])
            {
                spans[distinct++] = spans[i];
            }
        }

        spans.RemoveRange(distinct, spans.Count - distinct);
        return [.. spans];
    }

    private void AddSpans(object fact, List<TextSpan> spans)
    {
        switch (fact)
        {
            case ISingleFact:
                return;
            case ReportElement element when !element.Span.IsEmpty:
                spans.Add(element.Span);
                break;
            case IEnumerable<object> many:
                foreach (var one in many)
                {
                    AddSpans(one, spans);
                }

                break;
            case IFactGroup group:
                AddSpans(group.Facts, spans);
                break;
        }

        if (_sources is not null && _sources.TryGetValue(fact, out var sources))
        {
            foreach (var source in sources)
            {
                AddSpans(source, spans);
            }
        }
    }
}
