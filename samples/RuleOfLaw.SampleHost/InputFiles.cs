namespace RuleOfLaw.SampleHost;

/// <summary>Finds the report files that paths name: files as they are, and the text files of folders.</summary>
internal static class InputFiles
{
    /// <summary>What the name of a corrected text ends in, before its extension.</summary>
    public const string FixedEnd = ".fixed";

    private static readonly string[] Extensions = [".txt", ".md"];

    /// <summary>The files by path, none twice, so that the order in which they are named makes no difference; and what is wrong with a path.</summary>
    public static (List<string> Files, List<string> Problems) Find(IEnumerable<string> paths)
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
                var found = Directory.EnumerateFiles(path).Where(IsReport).ToList();
                found.ForEach(Add);
                if (found.Count == 0)
                {
                    problems.Add($"{path}: 文件夹里没有报告（.txt、.md） / the folder holds no reports (.txt, .md)");
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

    /// <summary>What <c>fix</c> wrote is the same report once more.</summary>
    private static bool IsReport(string file) =>
        Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) && !Path.GetFileNameWithoutExtension(file).EndsWith(FixedEnd, StringComparison.OrdinalIgnoreCase);
}
