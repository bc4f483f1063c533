using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RuleOfLaw.Rules.Reports;

namespace RuleOfLaw.Rules.Engine;

/// <summary>
/// What two facts are joined by: a string, a number, a report element (the same object), several of those together, or a set of strings,
/// of which any shared one joins. Strings, numbers, elements and sets convert to it by themselves, so a definition reads
/// <c>measure =&gt; measure.Topics</c>. A missing key (null, empty string, empty set) joins nothing.
/// </summary>
/// <remarks>
/// One type instead of a type parameter: a rule names only the fact type, and the evaluator needs one index instead of one for every key type.
/// Two words, because an index holds one for every fact.
/// </remarks>
public readonly struct JoinKey : IEquatable<JoinKey>
{
    private static readonly object Number = new();

    private readonly object? _value; // string, ReportElement, JoinKey[] of parts, string[] of a set, the mark of a number; null is a missing key
    private readonly long _number;

    private JoinKey(object? value, long number = 0) => (_value, _number) = (value, number);

    /// <summary>Whether there is nothing to join by.</summary>
    public bool IsMissing => _value is null;

    internal ImmutableArray<string> Set => ImmutableCollectionsMarshal.AsImmutableArray((string[])_value!);

    internal bool IsSet => _value is string[];

    /// <summary>A key of one string.</summary>
    public static implicit operator JoinKey(string? value) => FromString(value);

    /// <summary>A key of one number.</summary>
    public static implicit operator JoinKey(int value) => FromInt64(value);

    /// <summary>A key of one number, missing where there is none.</summary>
    public static implicit operator JoinKey(int? value) => value is { } number ? FromInt64(number) : default;

    /// <summary>A key of one element of the report: the same object.</summary>
    public static implicit operator JoinKey(ReportElement? element) => FromElement(element);

    /// <summary>A key of several strings, of which any shared one joins.</summary>
    public static implicit operator JoinKey(ImmutableArray<string> set) => FromSet(set);

    /// <summary>A key of one string.</summary>
    /// <param name="value">The string; null or empty is a missing key.</param>
    /// <returns>The key.</returns>
    public static JoinKey FromString(string? value) => new(string.IsNullOrEmpty(value) ? null : value);

    /// <summary>A key of one number, or of an enumeration's value.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The key.</returns>
    public static JoinKey FromInt64(long value) => new(Number, value);

    /// <summary>A key of one element of the report.</summary>
    /// <param name="element">The element; null is a missing key.</param>
    /// <returns>The key; it equals the key of the same object only.</returns>
    public static JoinKey FromElement(ReportElement? element) => new(element);

    /// <summary>A key of several strings, of which any shared one joins.</summary>
    /// <param name="set">The strings; empty is a missing key.</param>
    /// <returns>The key.</returns>
    public static JoinKey FromSet(ImmutableArray<string> set) => new(set.IsDefaultOrEmpty ? null : ImmutableCollectionsMarshal.AsArray(set));

    /// <summary>A key of several parts that must all be equal.</summary>
    /// <param name="parts">The parts, none of them a set; one missing part makes the whole key missing.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException">A part is a set.</exception>
    public static JoinKey Of(params ReadOnlySpan<JoinKey> parts)
    {
        foreach (var part in parts)
        {
            if (part.IsSet)
            {
                throw new ArgumentException("A set cannot be part of a key of several parts.", nameof(parts));
            }

            if (part.IsMissing)
            {
                return default;
            }
        }

        return new JoinKey(parts.ToArray());
    }

    /// <summary>Whether the two keys are the same; two sets are never, they only share members.</summary>
    /// <param name="other">The key to compare with.</param>
    /// <returns>True for equal strings, numbers, elements or parts.</returns>
    public bool Equals(JoinKey other) => (_value, other._value) switch
    {
        (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
        (JoinKey[] a, JoinKey[] b) => a.AsSpan().SequenceEqual(b),
        (string[], _) => false,
        var (a, b) => ReferenceEquals(a, b) && _number == other._number,
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JoinKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        switch (_value)
        {
            case string text:
                return text.GetHashCode(StringComparison.Ordinal);
            case JoinKey[] parts:
                var hash = default(HashCode);
                foreach (var part in parts)
                {
                    hash.Add(part);
                }

                return hash.ToHashCode();
            default:
                return ReferenceEquals(_value, Number) ? _number.GetHashCode() : RuntimeHelpers.GetHashCode(_value);
        }
    }

    /// <summary>Whether the two keys are the same.</summary>
    public static bool operator ==(JoinKey left, JoinKey right) => left.Equals(right);

    /// <summary>Whether the two keys differ.</summary>
    public static bool operator !=(JoinKey left, JoinKey right) => !left.Equals(right);

    /// <summary>Whether facts with these keys belong together: equal, or two sets with a common member.</summary>
    internal bool Joins(in JoinKey other)
    {
        if (_value is not string[] set || other._value is not string[] others)
        {
            return !IsMissing && Equals(other);
        }

        foreach (var member in set)
        {
            if (Array.IndexOf(others, member) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
