using System.Globalization;
using System.Text;
using System.Text.Json;
using Monitor.Domain.Json;
using Spectre.Console;

namespace Monitor.Cli.Rendering;

/// <summary>
/// Where a command writes. Colours and live displays only on a terminal; prose is wrapped there and left to the reader elsewhere. Lines are written
/// without Spectre.Console, which takes longer to start than most commands take in all; it draws what is live.
/// </summary>
internal sealed class Terminal : IDisposable
{
    private const int PlainWidth = 80;
    private const int Unwrapped = 100_000;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly List<string> _held = [];
    private StreamWriter? _lines;
    private volatile IAnsiConsole? _live;

    public Terminal(bool verbose)
    {
        Verbose = verbose;
        IsInteractive = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        IsColoured = IsInteractive && Environment.GetEnvironmentVariable("NO_COLOR") is not { Length: > 0 };
        // Older consoles of Windows must be told to understand escape sequences; Spectre.Console does so when it looks at them.
        if (IsColoured && OperatingSystem.IsWindows()) IsColoured = AnsiConsole.Profile.Capabilities.Ansi;
    }

    /// <summary>Whether details are wanted.</summary>
    public bool Verbose { get; }

    /// <summary>Whether a person looks at the output as it comes.</summary>
    public bool IsInteractive { get; }

    /// <summary>Whether colours can tell something.</summary>
    public bool IsColoured { get; }

    /// <summary>Columns to wrap text at.</summary>
    public int Width => IsInteractive ? Math.Max(40, Columns) : Unwrapped;

    /// <summary>Columns that a table may take.</summary>
    public int TableWidth => Math.Max(60, Columns);

    /// <summary>Writes one line; wrap it before where it may be long.</summary>
    public void Line(params IReadOnlyList<Toned> parts)
    {
        var line = string.Concat(parts.Select(p => IsColoured ? p.ToAnsi() : p.Text));
        if (_live is { } live) live.Write(new ControlCode(line + "\n"));
        else Console.Out.WriteLine(line);
    }

    /// <summary>Writes words under each other with an indentation, wrapped on a terminal.</summary>
    public void Paragraph(string text, int indent = 0, Tone tone = Tone.Plain)
    {
        foreach (var (start, end) in Wrapping.Lines(text, Width - indent - 1)) Line(new string(' ', end > start ? indent : 0), new Toned(text[start..end], tone));
    }

    /// <summary>Runs something with a live display, above which lines can be written; errors wait for its end.</summary>
    public async Task LiveAsync(Func<IAnsiConsole, Task> display)
    {
        _live = AnsiConsole.Console;
        try
        {
            await display(_live);
        }
        finally
        {
            _live = null;
            lock (_held)
            {
                foreach (var sentence in _held) Error(sentence);
                _held.Clear();
            }
        }
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
        if (_live is not null) lock (_held) _held.Add(sentence);
        else Console.Error.WriteLine(IsColoured && !Console.IsErrorRedirected ? $"\e[31m{sentence}\e[0m" : sentence);
    }

    /// <summary>Writes one line of state to stderr, for readers of logs.</summary>
    public static void Note(string line) => Console.Error.WriteLine(line);

    /// <inheritdoc/>
    public void Dispose() => _lines?.Dispose();

    // Programs that capture output say how wide it will be shown, if they say it at all.
    private int Columns
    {
        get
        {
            if (IsInteractive && Console.WindowWidth > 0) return Console.WindowWidth;
            return int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) ? columns : PlainWidth;
        }
    }
}
