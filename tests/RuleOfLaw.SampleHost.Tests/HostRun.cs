using System.Runtime.CompilerServices;
using System.Text;

namespace RuleOfLaw.SampleHost.Tests;

/// <summary>A run of the command inside the test's process: its exit code and what it wrote.</summary>
internal sealed record HostRun(int ExitCode, string Output, string Error)
{
    private static readonly Lock WorkingFolder = new();

    /// <summary>The repository's root, from the tests' own source path.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Runs the command in the repository's root, so that paths read as a user would write them there.</summary>
    public static HostRun Of(params string[] args)
    {
        lock (WorkingFolder)
        {
            var before = Directory.GetCurrentDirectory();
            Directory.SetCurrentDirectory(Root);
            try
            {
                using var text = new StringWriter { NewLine = "\n" };
                using var error = new StringWriter { NewLine = "\n" };
                using var raw = new MemoryStream();
                var exitCode = CommandLine.Run(args, new HostConsole(text, raw, error, () => HostConsole.ForWriter(text)));
                return new HostRun(exitCode, (text + Encoding.UTF8.GetString(raw.ToArray())).ReplaceLineEndings("\n"), error.ToString());
            }
            finally
            {
                Directory.SetCurrentDirectory(before);
            }
        }
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "RuleOfLaw.Rules.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"No solution above {here}.");
    }
}
