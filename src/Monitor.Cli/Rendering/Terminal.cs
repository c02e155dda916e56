using System.Globalization;
using System.Text;
using System.Text.Json;
using Monitor.Domain.Json;
using Spectre.Console;

namespace Monitor.Cli.Rendering;

/// <summary>Where a command writes. Colours and live displays only on a terminal; prose is wrapped there and left to the reader elsewhere.</summary>
internal sealed class Terminal : IDisposable
{
    private const int PlainWidth = 80;
    private const int Unwrapped = 100_000;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Lazy<IAnsiConsole> _console;
    private readonly List<string> _held = [];
    private StreamWriter? _lines;
    private bool _isLive;

    public Terminal(bool verbose)
    {
        Verbose = verbose;
        IsInteractive = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        _console = new Lazy<IAnsiConsole>(() => IsInteractive ? AnsiConsole.Console : Plain());
    }

    /// <summary>Whether details are wanted.</summary>
    public bool Verbose { get; }

    /// <summary>Whether a person looks at the output as it comes.</summary>
    public bool IsInteractive { get; }

    /// <summary>Whether colours can tell something.</summary>
    public bool IsColoured => IsInteractive && !IsColourless;

    /// <summary>Columns to wrap text at.</summary>
    public int Width => IsInteractive ? Math.Max(40, _console.Value.Profile.Width) : Unwrapped;

    /// <summary>Columns that a table may take.</summary>
    public int TableWidth => IsInteractive ? Math.Max(60, _console.Value.Profile.Width) : PlainColumns;

    /// <summary>Writes one line of markup; wrap it before where it may be long.</summary>
    public void Line(string markup = "") => _console.Value.MarkupLine(markup);

    /// <summary>Writes styled text, wrapped on a terminal.</summary>
    public void Write(Paragraph paragraph) => _console.Value.Write(paragraph);

    /// <summary>Runs something with a live display, above which lines can be written; errors wait for its end.</summary>
    public async Task LiveAsync(Func<IAnsiConsole, Task> display)
    {
        _isLive = true;
        try
        {
            await display(_console.Value);
        }
        finally
        {
            _isLive = false;
            foreach (var sentence in _held) Error(sentence);
            _held.Clear();
        }
    }

    /// <summary>Writes words under each other with an indentation, wrapped on a terminal.</summary>
    public void Paragraph(string text, int indent = 0, string style = "default")
    {
        foreach (var line in Wrapping.Wrap(text, Width - indent - 1))
            Line(new string(' ', indent) + (line.Length == 0 ? "" : $"[{style}]{Markup.Escape(line)}[/]"));
    }

    /// <summary>Writes one JSON object on a line of its own.</summary>
    public void Json<T>(T value)
    {
        _lines ??= new StreamWriter(Console.OpenStandardOutput(), Utf8, bufferSize: 64 * 1024);
        _lines.Write(JsonSerializer.Serialize(value, MonitorJson.Options));
        _lines.Write('\n');
    }

    /// <summary>Writes one JSON object a line.</summary>
    public async Task JsonAsync<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var item in items) Json(item);
    }

    /// <summary>Makes what was written visible at once.</summary>
    public void Flush() => _lines?.Flush();

    /// <summary>Writes one sentence to stderr.</summary>
    public void Error(string sentence)
    {
        Flush();
        if (_isLive) lock (_held) _held.Add(sentence);
        else if (Console.IsErrorRedirected || !IsColoured) Console.Error.WriteLine(sentence);
        else Console.Error.WriteLine($"\e[31m{sentence}\e[0m");
    }

    /// <summary>Writes one line of state to stderr, for readers of logs.</summary>
    public static void Note(string line) => Console.Error.WriteLine(line);

    /// <inheritdoc/>
    public void Dispose() => _lines?.Dispose();

    private static bool IsColourless => Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };

    // Programs that capture output say how wide it will be shown, if they say it at all.
    private static int PlainColumns =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns >= 60 ? columns : PlainWidth;

    private static IAnsiConsole Plain()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        console.Profile.Width = Unwrapped;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
