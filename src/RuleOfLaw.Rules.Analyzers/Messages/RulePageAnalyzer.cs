using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RuleOfLaw.Rules.Analyzers.Messages;

/// <summary>ROLA005 to ROLA007: a message that is no format string, a rule without a complete page, a rule with its texts in the code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RulePageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Descriptors.MalformedMessage, Descriptors.IncompletePage, Descriptors.NoPage];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownTypes.Of(start.Compilation) is { } types)
            {
                var pages = new RulePages(start.Options);
                start.RegisterOperationAction(operation => Analyze(operation, types, pages), OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, KnownTypes types, RulePages pages)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (!types.IsDescriptorFactory(invocation.TargetMethod)
            || invocation.Syntax is not InvocationExpressionSyntax syntax
            || invocation.ArgumentOf("id") is not { } id
            || !(invocation.TargetMethod.IsGenericMethod || invocation.ArgumentOf("message") is not null))
        {
            return;
        }

        var descriptor = DescriptorSyntax.Of(syntax);
        var name = id.Value.ConstantValue is { HasValue: true, Value: string value } ? value : id.Syntax.ToString();
        if (descriptor.PageName is { } page)
        {
            AnalyzePage(context, id.Syntax.GetLocation(), name, page, pages);
        }
        else
        {
            AnalyzeCode(context, id.Syntax.GetLocation(), name, descriptor);
        }
    }

    private static void AnalyzePage(OperationAnalysisContext context, Location location, string id, string page, RulePages pages)
    {
        if (!pages.Has(page))
        {
            if (pages.AreAllThere)
            {
                Report($"没有说明页 {page}.md", $"there is no page {page}.md");
            }

            return;
        }

        if (pages.TextsOf(page, context.CancellationToken) is not { } texts)
        {
            Report($"{page}.md 没有页首", $"{page}.md has no head");
            return;
        }

        var missing = string.Join(", ", RuleTexts.Names.Where((_, index) => texts.All[index] is null));
        if (missing.Length > 0)
        {
            Report($"{page}.md 的页首缺少 {missing}", $"the head of {page}.md lacks {missing}");
        }

        foreach (var message in texts.Messages.Where(message => !CompositeFormat.TryRead(message, out _)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.MalformedMessage, location, message));
        }

        void Report(string chinese, string english) => context.ReportDiagnostic(Diagnostic.Create(Descriptors.IncompletePage, location, id, chinese, english));
    }

    private static void AnalyzeCode(OperationAnalysisContext context, Location location, string id, DescriptorSyntax descriptor)
    {
        foreach (var (text, index) in new[] { (descriptor.Title, 0), (descriptor.Title, 1), (descriptor.Message, 0), (descriptor.Message, 1) })
        {
            if (DescriptorSyntax.LiteralOf(text, index) is not { } literal)
            {
                continue;
            }

            var place = text!.ArgumentList!.Arguments[index].GetLocation();
            if (string.IsNullOrWhiteSpace(literal))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.IncompletePage, place, id, "文字是空的", "a text is empty"));
            }
            else if (text == descriptor.Message && !CompositeFormat.TryRead(literal, out _))
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.MalformedMessage, place, literal));
            }
        }

        if (!descriptor.HasHelpLink)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.NoPage, location, id));
        }
    }
}
