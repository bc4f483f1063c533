using System.Text;
using Spectre.Console;

namespace RuleOfLaw.SampleHost;

/// <summary>Where a command writes: rendered text and raw bytes to standard output, complaints to standard error.</summary>
internal sealed class HostConsole(IAnsiConsole output, Stream rawOutput, TextWriter error, IAnsiConsole? errorTerminal = null)
{
    /// <summary>Columns where the output is no terminal and so has no width of its own.</summary>
    public const int DefaultWidth = 100;

    public IAnsiConsole Output { get; } = output;

    /// <summary>Where lines go as they are: diffs, settings, explanations, which are not wrapped.</summary>
    public TextWriter Writer => Output.Profile.Out.Writer;

    public Stream RawOutput { get; } = rawOutput;

    public TextWriter Error { get; } = error;

    /// <summary>Standard error where it is a terminal, on which progress can be drawn; null elsewhere.</summary>
    public IAnsiConsole? ErrorTerminal { get; } = errorTerminal;

    public static HostConsole ForTerminal()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = AnsiConsole.Create(new AnsiConsoleSettings());
        if (Console.IsOutputRedirected)
        {
            output.Profile.Width = DefaultWidth;
        }

        var errorTerminal = Console.IsErrorRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return new HostConsole(output, Console.OpenStandardOutput(), Console.Error, errorTerminal);
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
}
