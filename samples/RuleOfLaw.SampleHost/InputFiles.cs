using RuleOfLaw.Rules.Documents.Reading;

namespace RuleOfLaw.SampleHost;

/// <summary>Finds the report files that paths name: files as they are, and those of folders that a reader knows by their extension.</summary>
internal static class InputFiles
{
    /// <summary>What the name of a corrected text ends in, before its extension.</summary>
    public const string FixedEnd = ".fixed";

    /// <summary>What the name of an annotated document ends in, before its extension.</summary>
    public const string AnnotatedEnd = ".annotated";

    private static readonly HashSet<string> Extensions = new(ReportReaders.Default.Extensions, StringComparer.OrdinalIgnoreCase);

    /// <summary>The files by path, none twice, so that the order in which they are named makes no difference; and what is wrong with a path.</summary>
    public static (List<string> Files, List<string> Problems) Find(IEnumerable<string> paths, bool recursive = false)
    {
        var files = new List<string>();
        var problems = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                if (path.StartsWith('-') && !File.Exists(path))
                {
                    problems.Add($"{path}: 没有这个选项，用法见 ruleoflaw assess --help / no such option; see ruleoflaw assess --help");
                    continue;
                }

                Add(path);
                continue;
            }

            try
            {
                var found = Directory.EnumerateFiles(path, "*", Enumeration(recursive)).Where(IsReport).ToList();
                found.ForEach(Add);
                if (found.Count == 0)
                {
                    problems.Add(NoReports(path, recursive));
                }
            }
            catch (Exception e) when (e is UnauthorizedAccessException or IOException)
            {
                problems.Add($"{path}: 无法打开文件夹，请检查权限 / the folder cannot be opened; check its permissions");
            }
        }

        files.Sort(StringComparer.Ordinal);
        return (files, problems);

        void Add(string file)
        {
            if (seen.Add(Path.GetFullPath(file)))
            {
                files.Add(file);
            }
        }
    }

    /// <summary>Links are not followed: they may lead round in circles.</summary>
    private static EnumerationOptions Enumeration(bool recursive) => new()
    {
        RecurseSubdirectories = recursive,
        AttributesToSkip = recursive ? FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System : FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = recursive,
    };

    /// <summary>What <c>fix</c> and <c>assess --format docx</c> wrote is the same report once more; what begins with ~$ is the lock of an open document.</summary>
    private static bool IsReport(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return Extensions.Contains(Path.GetExtension(file))
            && !name.StartsWith("~$", StringComparison.Ordinal)
            && !name.EndsWith(FixedEnd, StringComparison.OrdinalIgnoreCase)
            && !name.EndsWith(AnnotatedEnd, StringComparison.OrdinalIgnoreCase);
    }

    private static string NoReports(string path, bool recursive)
    {
        var (known, hint, englishHint) = (string.Join(' ', Extensions), recursive ? string.Empty : "，子文件夹用 --recursive", recursive ? string.Empty : "; subfolders with --recursive");
        return $"{path}: 文件夹里没有报告（{known}）{hint} / the folder holds no reports ({known}){englishHint}";
    }
}
