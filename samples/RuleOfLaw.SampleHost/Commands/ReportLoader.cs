using RuleOfLaw.Rules;
using RuleOfLaw.Rules.Configuration;
using RuleOfLaw.Rules.Documents.Reading;
using RuleOfLaw.Rules.Text;

namespace RuleOfLaw.SampleHost.Commands;

/// <summary>Takes a command through its report files: what cannot be read or written is told, and the others go on.</summary>
internal static class ReportLoader
{
    /// <summary>Calls back for every report that paths name; returns what went wrong.</summary>
    public static List<string> ForEach(IEnumerable<string> paths, Action<SourceText, AssessmentContext> action)
    {
        var (files, problems) = InputFiles.Find(paths);
        foreach (var file in files)
        {
            try
            {
                action(ReportReaders.Default.Load(file), AssessmentContext.Load(file));
            }
            catch (UnreadableTextException e)
            {
                problems.Add(e.Message);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problems.Add($"{file}: 无法写入，请检查路径和权限 / cannot be written; check the path and its permissions");
            }
        }

        return problems;
    }

    /// <summary>Tells the problems; gives the exit code they ask for.</summary>
    public static int Tell(HostConsole console, List<string> problems)
    {
        foreach (var problem in problems)
        {
            console.Error.WriteLine($"错误 error: {problem}");
        }

        return problems.Count > 0 ? ExitCode.BadInput : ExitCode.Done;
    }

    /// <summary>Writes to a file, or to standard output as it is; returns what went wrong.</summary>
    public static List<string> WriteTo(HostConsole console, string? output, Action<Stream> write)
    {
        try
        {
            if (output is not null)
            {
                Write(output, write);
            }
            else
            {
                write(console.RawOutput);
                console.RawOutput.Flush();
            }

            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [$"{output ?? "stdout"}: 无法写入，请检查路径和权限 / cannot be written; check the path and its permissions"];
        }
    }

    /// <summary>A problem of a file beside a report.</summary>
    public static string Describe(ConfigurationProblem problem) => $"{problem.Place}: {problem.Reason.Chinese} / {problem.Reason.English}";

    /// <summary>Writes a file that is there whole or not at all.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var temporary = $"{path}.{Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)}.tmp";
        try
        {
            using (var stream = File.Create(temporary))
            {
                write(stream);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
