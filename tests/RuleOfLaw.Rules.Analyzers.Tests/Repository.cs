using System.Runtime.CompilerServices;

namespace RuleOfLaw.Rules.Analyzers.Tests;

/// <summary>Finds files of the repository from the tests' own source path.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(Path(parts));

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = System.IO.Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "RuleOfLaw.Rules.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"No solution above {here}.");
    }
}
