namespace RuleOfLaw.Rules.Engine;

/// <summary>A group whatever its facts' type, as a finding's <see cref="Diagnostics.Finding.Facts"/> may hold one.</summary>
public interface IFactGroup
{
    /// <summary>The facts, in order of position; one at least.</summary>
    IReadOnlyList<object> Facts { get; }
}
