using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RuleOfLaw.Rules.Analyzers.Determinism;

/// <summary>Which calls depend on the current culture, and how each is mended.</summary>
internal static class CultureSensitivity
{
    /// <summary>Members that stand for the current culture, and what is to stand there.</summary>
    public static string? ReplacementOf(string member) => member switch
    {
        "CurrentCulture" or "CurrentUICulture" => "InvariantCulture",
        "ToUpper" => "ToUpperInvariant",
        "ToLower" => "ToLowerInvariant",
        "Compare" => "CompareOrdinal",
        _ => null,
    };

    public static CultureMend? Of(ISymbol member) => member switch
    {
        { ContainingType: { Name: "CultureInfo" } type, Name: "CurrentCulture" or "CurrentUICulture" } when IsIn(type, "System.Globalization") => CultureMend.Rename,
        { ContainingType: { Name: "StringComparison" or "StringComparer" } type, Name: "CurrentCulture" or "CurrentCultureIgnoreCase" } when IsIn(type, "System") => CultureMend.Rename,
        _ => null,
    };

    public static CultureMend? Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.Parameters.Any(parameter => parameter.Type.Name is "StringComparison" or "CultureInfo" or "IFormatProvider" or "IComparer" or "CompareOptions"))
        {
            // A provider that may be left out is left out, or it is there.
            return method.Parameters.Any(parameter => parameter.Type.Name is "IFormatProvider" && parameter.IsOptional)
                && call.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.DefaultValue && argument.Parameter?.Type.Name is "IFormatProvider") && IsFormatted(method.ContainingType)
                    ? CultureMend.AddProvider
                    : null;
        }

        if (method.ContainingType.SpecialType == SpecialType.System_String)
        {
            return OfString(method);
        }

        if (method is { ContainingType.Name: "Enumerable", Name: "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Order" or "OrderDescending" })
        {
            return method.TypeArguments[method.TypeArguments.Length - 1].SpecialType == SpecialType.System_String ? CultureMend.AddComparer : null;
        }

        return (IsFormatted(method.ContainingType), method.Name) switch
        {
            (true, "ToString" or "Parse") => CultureMend.AddProvider,
            (true, "TryParse") => CultureMend.None,
            _ => null,
        };
    }

    /// <summary>A string made at once, with a hole whose type formats itself by culture. A handler or a FormattableString has its own say.</summary>
    public static CultureMend? Of(IInterpolatedStringOperation text)
    {
        if (text.Parent is IInterpolatedStringHandlerCreationOperation || (text.Parent is IConversionOperation conversion && conversion.Type?.SpecialType != SpecialType.System_String && conversion.Type?.SpecialType != SpecialType.System_Object))
        {
            return null;
        }

        return text.Parts.OfType<IInterpolationOperation>().Any(hole => hole.Expression.WithoutConversions().Type is { } type && IsFormatted(type)) ? CultureMend.Wrap : null;
    }

    private static CultureMend? OfString(IMethodSymbol method) => method.Name switch
    {
        "ToUpper" or "ToLower" => CultureMend.Rename,
        "StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf" when method.Parameters[0].Type.SpecialType == SpecialType.System_String => CultureMend.AddComparison,
        "Compare" => method.Parameters.Length == 2 ? CultureMend.Rename : CultureMend.None,
        "CompareTo" => CultureMend.None,
        "Format" => CultureMend.AddProviderFirst,
        _ => null,
    };

    /// <summary>Types whose text differs with the culture: the decimal point, the order of a date. A whole number differs by its sign alone, which no report has.</summary>
    private static bool IsFormatted(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type.SpecialType is SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_DateTime
            || (type.Name is "DateOnly" or "TimeOnly" or "DateTimeOffset" && IsIn(type, "System"));
    }

    private static bool IsIn(ITypeSymbol type, string space) => string.Equals(type.ContainingNamespace?.ToDisplayString(), space, StringComparison.Ordinal);
}
