namespace Monitor.Cli.Rendering;

/// <summary>
/// A table that is written as its rows come: the first rows set the widths, and no line is longer than the terminal is wide. What is too long ends with an ellipsis.
/// </summary>
internal sealed class Listing(Terminal terminal, params IReadOnlyList<Column> columns)
{
    private const int RowsThatSetWidths = 300;
    private const string Gap = "  ";

    private readonly List<Toned[]> _waiting = [];
    private int[]? _widths;

    /// <summary>How many rows it has.</summary>
    public int Rows { get; private set; }

    public void Add(params Toned[] cells)
    {
        Rows++;
        if (_widths is not null)
        {
            Write(cells, _widths);
            return;
        }
        _waiting.Add(cells);
        if (_waiting.Count == RowsThatSetWidths) Flush();
    }

    /// <summary>Writes what waits.</summary>
    public void Flush()
    {
        if (_widths is not null || _waiting.Count == 0) return;
        _widths = Fit();
        Write([.. columns.Select(c => new Toned(c.Name, Tone.Strong))], _widths);
        foreach (var row in _waiting) Write(row, _widths);
        _waiting.Clear();
    }

    private int[] Fit()
    {
        var widths = columns.Select((c, i) => Math.Max(c.Name.Length, _waiting.Max(r => r[i].Text.Length))).ToArray();
        for (var over = widths.Sum() + Gap.Length * (widths.Length - 1) - terminal.TableWidth; over > 0; over--)
        {
            var widest = Enumerable.Range(0, widths.Length).Where(i => columns[i].Least > 0 && widths[i] > columns[i].Least).OrderByDescending(i => widths[i]).FirstOrDefault(-1);
            if (widest < 0) break;
            widths[widest]--;
        }
        return widths;
    }

    private void Write(Toned[] cells, int[] widths)
    {
        var line = new List<Toned>();
        for (var i = 0; i < cells.Length; i++)
        {
            var text = Wrapping.Shorten(cells[i].Text, widths[i]);
            var padding = new string(' ', widths[i] - text.Length);
            if (i > 0) line.Add(Gap);
            if (columns[i].IsNumber) line.Add(padding);
            line.Add(cells[i] with { Text = text });
            if (!columns[i].IsNumber && i < cells.Length - 1) line.Add(padding);
        }
        terminal.Line(line);
    }
}

/// <summary>A column of a listing.</summary>
/// <param name="IsNumber">Whether it is aligned to the right.</param>
/// <param name="Least">How narrow it may become where room is short; 0 for never.</param>
internal sealed record Column(string Name, bool IsNumber = false, int Least = 0);
