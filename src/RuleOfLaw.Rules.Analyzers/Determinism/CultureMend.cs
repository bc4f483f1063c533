namespace RuleOfLaw.Rules.Analyzers.Determinism;

/// <summary>How a call that depends on the current culture is mended.</summary>
internal enum CultureMend
{
    /// <summary>By hand.</summary>
    None,

    /// <summary>Another member of the same type: ToUpperInvariant, InvariantCulture, Ordinal.</summary>
    Rename,

    /// <summary>One argument more: StringComparison.Ordinal.</summary>
    AddComparison,

    /// <summary>One argument more: StringComparer.Ordinal.</summary>
    AddComparer,

    /// <summary>One argument more: CultureInfo.InvariantCulture.</summary>
    AddProvider,

    /// <summary>Another argument first: CultureInfo.InvariantCulture.</summary>
    AddProviderFirst,

    /// <summary>string.Create(CultureInfo.InvariantCulture, …) around it.</summary>
    Wrap,
}
