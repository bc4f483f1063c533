using System.Text;
using Spectre.Console;

namespace RuleOfLaw.SampleHost;

/// <summary>
/// Where a command writes: rendered text and raw bytes to standard output, complaints to standard error. What is rendered on a terminal is opened by the
/// commands that need it, for finding out what a terminal can do takes its time.
/// </summary>
internal sealed class HostConsole(TextWriter writer, Stream rawOutput, TextWriter error, Func<IAnsiConsole> open, Func<IAnsiConsole>? openError = null)
{
    /// <summary>Columns where the output is no terminal and so has no width of its own.</summary>
    public const int DefaultWidth = 100;

    public IAnsiConsole Output => field ??= open();

    /// <summary>Where lines go as they are: diffs, settings, explanations, which are not wrapped.</summary>
    public TextWriter Writer { get; } = writer;

    public Stream RawOutput { get; } = rawOutput;

    public TextWriter Error { get; } = error;

    /// <summary>Standard error where it is a terminal, on which progress can be drawn; null elsewhere.</summary>
    public IAnsiConsole? ErrorTerminal => field ??= openError?.Invoke();

    public static HostConsole ForTerminal()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new HostConsole(Console.Out, Console.OpenStandardOutput(), Console.Error, OpenOutput, Console.IsErrorRedirected ? null : OpenError);
    }

    /// <summary>A console that writes plain text without colours: for a file, or for a test.</summary>
    public static IAnsiConsole ForWriter(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = DefaultWidth;
        return console;
    }

    private static IAnsiConsole OpenOutput()
    {
        var output = AnsiConsole.Create(new AnsiConsoleSettings());
        if (Console.IsOutputRedirected)
        {
            output.Profile.Width = DefaultWidth;
        }

        return output;
    }

    private static IAnsiConsole OpenError() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
}
