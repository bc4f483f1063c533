using System.Globalization;

namespace RuleOfLaw.Rules.Analyzers.Identity;

/// <summary>The form of rule IDs, as the library checks it at run time: two to five capital letters and four digits.</summary>
internal static class RuleId
{
    public const string ReservedPrefix = "ROL";

    private const int Digits = 4;
    private const int FewestLetters = 2;
    private const int MostLetters = 5;

    public static bool IsValid(string id)
    {
        var letters = PrefixOf(id).Length;
        return letters is >= FewestLetters and <= MostLetters && id.Length == letters + Digits && id.Skip(letters).All(c => c is >= '0' and <= '9');
    }

    public static bool IsReserved(string id) => string.Equals(PrefixOf(id), ReservedPrefix, StringComparison.Ordinal);

    /// <summary>The capital letters an ID begins with.</summary>
    public static string PrefixOf(string id) => new([.. id.TakeWhile(c => c is >= 'A' and <= 'Z')]);

    public static int NumberOf(string id) => int.Parse(id.Substring(id.Length - Digits), CultureInfo.InvariantCulture);

    public static string Format(string prefix, int number) => prefix + number.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>A prefix made of a name: Acme.Rules gives ACME; null when the name has too few Latin letters.</summary>
    public static string? PrefixFrom(string? name)
    {
        var word = (name ?? string.Empty).Split('.')[0].ToUpperInvariant();
        var letters = new string([.. word.Where(c => c is >= 'A' and <= 'Z').Take(MostLetters)]);
        return letters.Length < FewestLetters || string.Equals(letters, ReservedPrefix, StringComparison.Ordinal) ? null : letters;
    }

    /// <summary>The ID that is probably meant: acme1 gives ACME0001; null when that is no guess one can make.</summary>
    public static string? Mend(string id)
    {
        var letters = new string([.. id.Where(IsLatin)]).ToUpperInvariant();
        var digits = new string([.. id.Where(c => c is >= '0' and <= '9')]).TrimStart('0');
        var mended = letters + digits.PadLeft(Digits, '0');
        return digits.Length > 0 && IsValid(mended) && id.All(c => IsLatin(c) || c is >= '0' and <= '9' or '-' or '_' or ' ') ? mended : null;
    }

    private static bool IsLatin(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
