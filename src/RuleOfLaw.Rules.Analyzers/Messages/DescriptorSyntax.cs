using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RuleOfLaw.Rules.Analyzers.Messages;

/// <summary>
/// What a call of RuleDescriptor.Create says of a rule's texts, from its syntax: descriptors stand in other files than the definitions that report
/// them, where an analyzer has no semantic model at hand.
/// </summary>
internal sealed class DescriptorSyntax
{
    private const int TitleIndex = 5;
    private const int MessageIndex = 6;

    private DescriptorSyntax(string? pageName, ExpressionSyntax? title, ExpressionSyntax? message, bool hasHelpLink)
    {
        PageName = pageName;
        Title = title as BaseObjectCreationExpressionSyntax;
        Message = message as BaseObjectCreationExpressionSyntax;
        HasHelpLink = hasHelpLink;
    }

    /// <summary>The name of the rule's page; null for a rule whose texts stand in the code.</summary>
    public string? PageName { get; }

    public BaseObjectCreationExpressionSyntax? Title { get; }

    public BaseObjectCreationExpressionSyntax? Message { get; }

    public bool HasHelpLink { get; }

    public static DescriptorSyntax Of(InvocationExpressionSyntax invocation)
    {
        var name = (invocation.Expression as MemberAccessExpressionSyntax)?.Name ?? invocation.Expression as SimpleNameSyntax;
        var hasHelpLink = Argument(invocation, "helpLink", int.MaxValue) is not null;
        return name is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } types }
            ? new DescriptorSyntax(LastName(types[0]), title: null, message: null, hasHelpLink)
            : new DescriptorSyntax(pageName: null, Argument(invocation, "title", TitleIndex), Argument(invocation, "message", MessageIndex), hasHelpLink);
    }

    /// <summary>The texts: of the page, or from the code.</summary>
    public RuleTexts? TextsFrom(RulePages pages, CancellationToken cancellationToken) => PageName is not null
        ? pages.TextsOf(PageName, cancellationToken)
        : new RuleTexts(LiteralOf(Title, 0), LiteralOf(Title, 1), LiteralOf(Message, 0), LiteralOf(Message, 1));

    /// <summary>The text a literal of new LocalizedText(chinese, english) holds; null for whatever is no literal.</summary>
    public static string? LiteralOf(BaseObjectCreationExpressionSyntax? text, int index) =>
        text?.ArgumentList is { } list && list.Arguments.Count > index && list.Arguments[index].Expression is LiteralExpressionSyntax { Token.Value: string value } ? value : null;

    private static ExpressionSyntax? Argument(InvocationExpressionSyntax invocation, string name, int index)
    {
        var arguments = invocation.ArgumentList.Arguments;
        var named = arguments.FirstOrDefault(argument => string.Equals(argument.NameColon?.Name.Identifier.ValueText, name, StringComparison.Ordinal));
        return (named ?? (index < arguments.Count && arguments[index].NameColon is null ? arguments[index] : null))?.Expression;
    }

    private static string LastName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => type.ToString(),
    };
}
