using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RuleOfLaw.Rules.Analyzers;

/// <summary>Members by type, from a data file: a line for each type, its full name and behind it the members, or * for all of them.</summary>
internal sealed class MemberList
{
    private readonly ImmutableDictionary<string, ImmutableHashSet<string>> _membersByType;

    private MemberList(ImmutableDictionary<string, ImmutableHashSet<string>> membersByType) => _membersByType = membersByType;

    public static MemberList Load(string file)
    {
        using var stream = typeof(MemberList).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"There is no data file {file}.");
        using var reader = new StreamReader(stream);
        var members = ImmutableDictionary.CreateBuilder<string, ImmutableHashSet<string>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split([' '], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 1 && words[0][0] != '#')
            {
                members[words[0]] = ImmutableHashSet.Create(StringComparer.Ordinal, [.. words.Skip(1)]);
            }
        }

        return new MemberList(members.ToImmutable());
    }

    /// <summary>Whether a member of a type, or of a type it derives from, is in the list.</summary>
    public bool Contains(ISymbol member)
    {
        for (var type = member.ContainingType?.OriginalDefinition; type is not null; type = type.BaseType?.OriginalDefinition)
        {
            if (_membersByType.TryGetValue(NameOf(type), out var members) && (members.Contains("*") || members.Contains(member.Name)))
            {
                return true;
            }
        }

        return false;
    }

    private static string NameOf(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.Name}" : type.Name;
}
