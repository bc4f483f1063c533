using System.Collections.Immutable;

namespace RuleOfLaw.Rules.Analyzers.Messages;

/// <summary>The placeholders of a format string, read as string.Format reads it.</summary>
internal static class CompositeFormat
{
    private const int LargestIndex = 1_000_000; // as string.Format has it

    /// <summary>The indexes of the arguments a format uses.</summary>
    /// <param name="format">The format.</param>
    /// <param name="indexes">The indexes; complete only when the format is well-formed.</param>
    /// <returns>False for a format that string.Format would throw at.</returns>
    public static bool TryRead(string format, out ImmutableHashSet<int> indexes)
    {
        var found = ImmutableHashSet.CreateBuilder<int>();
        var isValid = true;
        for (var at = 0; at < format.Length && isValid; at++)
        {
            if (format[at] is not ('{' or '}'))
            {
                continue;
            }

            if (at + 1 < format.Length && format[at + 1] == format[at])
            {
                at++; // an escaped brace
                continue;
            }

            isValid = format[at] == '{' && TryReadPlaceholder(format, ref at, found);
        }

        indexes = found.ToImmutable();
        return isValid;
    }

    /// <summary>Reads {index[,alignment][:format]}; the position is then at the closing brace.</summary>
    private static bool TryReadPlaceholder(string format, ref int at, ImmutableHashSet<int>.Builder found)
    {
        var index = 0;
        var start = ++at;
        for (; at < format.Length && format[at] is >= '0' and <= '9' && index < LargestIndex; at++)
        {
            index = (index * 10) + (format[at] - '0');
        }

        if (at == start)
        {
            return false;
        }

        SkipSpaces(format, ref at);
        if (at < format.Length && format[at] == ',' && !TrySkipAlignment(format, ref at))
        {
            return false;
        }

        if (at < format.Length && format[at] == ':')
        {
            at = format.IndexOfAny(['{', '}'], at);
        }

        found.Add(index);
        return at >= 0 && at < format.Length && format[at] == '}';
    }

    private static bool TrySkipAlignment(string format, ref int at)
    {
        at++;
        SkipSpaces(format, ref at);
        if (at < format.Length && format[at] == '-')
        {
            at++;
        }

        var start = at;
        while (at < format.Length && format[at] is >= '0' and <= '9')
        {
            at++;
        }

        var hasDigits = at > start;
        SkipSpaces(format, ref at);
        return hasDigits;
    }

    private static void SkipSpaces(string format, ref int at)
    {
        while (at < format.Length && format[at] == ' ')
        {
            at++;
        }
    }
}
