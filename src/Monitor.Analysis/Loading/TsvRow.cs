namespace Monitor.Analysis.Loading;

/// <summary>A row of a tab-separated table whose first line names the columns. Lines that begin with # are comments.</summary>
internal sealed class TsvRow
{
    private readonly string[] _columns;
    private readonly string[] _fields;
    private readonly string _file;
    private readonly int _line;

    private TsvRow(string file, int line, string[] columns, string[] fields) => (_file, _line, _columns, _fields) = (file, line, columns, fields);

    /// <summary>The field in a column; empty where the row ends before it or there is no such column.</summary>
    public string this[string column]
    {
        get
        {
            var index = Array.IndexOf(_columns, column);
            return index >= 0 && index < _fields.Length ? _fields[index].Trim() : "";
        }
    }

    /// <exception cref="LexiconException">A row has more fields than there are columns.</exception>
    public static List<TsvRow> ReadAll(string file, TextReader content)
    {
        string[]? columns = null;
        var rows = new List<TsvRow>();
        for (var number = 1; content.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var fields = line.Split('\t');
            if (columns == null) columns = fields;
            else if (fields.Length > columns.Length)
                throw new LexiconException(file, number, 0, $"There are {fields.Length} fields but {columns.Length} columns: remove tabs, or # the line");
            else rows.Add(new TsvRow(file, number, columns, fields));
        }
        return rows;
    }

    /// <summary>A field that must be there.</summary>
    public string Required(string column) => this[column] is { Length: > 0 } value ? value : throw Error($"The column {column} is empty: fill it in");

    /// <summary>The values of a field that holds several, separated by |.</summary>
    public string[] Values(string column) => this[column] is { Length: > 0 } value ? value.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];

    public LexiconException Error(string problem) => new(_file, _line, 0, problem);
}
