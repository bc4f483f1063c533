using RuleOfLaw.Rules.Diagnostics;
using RuleOfLaw.Rules.Output;
using Spectre.Console;

namespace RuleOfLaw.SampleHost.Rendering;

/// <summary>Shows the rule catalogue, and a rule's page.</summary>
internal sealed class RulesView(IAnsiConsole console, Language language)
{
    private const int NameWidth = 26;

    public void ShowList(IReadOnlyList<RuleDescriptor> descriptors)
    {
        foreach (var descriptor in descriptors)
        {
            var severity = DisplayNames.Of(descriptor.DefaultSeverity).In(language);
            var padding = new string(' ', Math.Max(1, 8 - DisplayWidth.Of(severity)));
            console.MarkupLine($"[bold]{descriptor.Id}[/]  {severity}{padding}{descriptor.Name.PadRight(NameWidth)}  {descriptor.Title.In(language).EscapeMarkup()}");
        }
    }

    public void ShowPage(RuleDescriptor descriptor)
    {
        console.MarkupLine($"[bold]{descriptor.Id} {descriptor.Name}[/]  {descriptor.Title.In(language).EscapeMarkup()}");
        console.WriteLine($"{Labels.Severity.In(language)}  {DisplayNames.Of(descriptor.DefaultSeverity).In(language)}");
        console.WriteLine($"{Labels.Basis.In(language)}  {descriptor.Basis.Format(language)}");
        console.WriteLine();
        console.WriteLine(descriptor.Page.Body);
    }
}
