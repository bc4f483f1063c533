using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Output;

namespace RuleOfLaw.SampleHost.Rendering;

/// <summary>Shows what configuration holds, one setting a line as a <c>.rolconfig</c> would have it, with the line that decided it.</summary>
internal sealed class ConfigurationView(TextWriter writer, Language language)
{
    public void Show(RuleConfiguration configuration)
    {
        var width = configuration.Decisions.Max(decision => $"{decision.Key} = {decision.Value}".Length) + 2;
        foreach (var decision in configuration.Decisions)
        {
            var setting = $"{decision.Key} = {decision.Value}".PadRight(width);
            var origin = decision.Source is null ? Labels.Default.In(language) : new ConfigurationProblem(decision.Source, decision.Entry!.Line, Labels.Default).Place;
            var wider = decision.Entry is not null && !string.Equals(decision.Entry.Key, decision.Key, StringComparison.OrdinalIgnoreCase) ? $"  {decision.Entry.Key}" : string.Empty;
            writer.WriteLine($"{setting}# {origin}{wider}");
        }

        foreach (var problem in configuration.Problems)
        {
            writer.WriteLine($"{DisplayNames.Of(Severity.Warning).In(language)} {EngineDescriptors.UnknownConfiguration.Id} {problem.Place}: {problem.Reason.In(language)}");
        }
    }
}
