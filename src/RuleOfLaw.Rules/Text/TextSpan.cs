namespace RuleOfLaw.Rules.Text;

/// <summary>A half-open range of a <see cref="SourceText"/>, in UTF-16 code units, as Roslyn's type of the same name.</summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Creates a span.</summary>
    /// <param name="start">Offset of the first code unit; not negative.</param>
    /// <param name="length">Number of code units; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative, or the end is beyond <see cref="int.MaxValue"/>.</exception>
    public TextSpan(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, int.MaxValue - start);
        Start = start;
        Length = length;
    }

    /// <summary>Offset of the first code unit.</summary>
    public int Start { get; }

    /// <summary>Number of code units.</summary>
    public int Length { get; }

    /// <summary>Offset behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Whether the span holds no text.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>Creates a span from its two ends.</summary>
    /// <param name="start">Offset of the first code unit.</param>
    /// <param name="end">Offset behind the last code unit; not before <paramref name="start"/>.</param>
    /// <returns>The span between the two.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ends are negative or in the wrong order.</exception>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether the offset lies in the span.</summary>
    /// <param name="position">An offset into the same text.</param>
    /// <returns>True from <see cref="Start"/> up to, but not at, <see cref="End"/>.</returns>
    public bool Contains(int position) => (uint)(position - Start) < (uint)Length;

    /// <summary>Whether the other span lies wholly in this one.</summary>
    /// <param name="other">A span of the same text.</param>
    /// <returns>True when no unit of <paramref name="other"/> is outside.</returns>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    /// <param name="other">A span of the same text.</param>
    /// <returns>False when they only touch.</returns>
    public bool OverlapsWith(TextSpan other) => Math.Max(Start, other.Start) < Math.Min(End, other.End);

    /// <summary>The smallest span that holds both.</summary>
    /// <param name="other">A span of the same text.</param>
    /// <returns>From the first start to the last end.</returns>
    public TextSpan Union(TextSpan other) => FromBounds(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>Orders by start, then by length.</summary>
    /// <param name="other">The span to compare with.</param>
    /// <returns>Negative, zero or positive, as usual.</returns>
    public int CompareTo(TextSpan other)
    {
        var byStart = Start.CompareTo(other.Start);
        return byStart != 0 ? byStart : Length.CompareTo(other.Length);
    }

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/> or is equal to it.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/> or is equal to it.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{Start}..{End})");
}
