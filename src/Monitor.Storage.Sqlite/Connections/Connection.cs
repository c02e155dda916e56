using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Monitor.Storage.Sqlite.Connections;

/// <summary>An open connection with its prepared statements. One thread at a time.</summary>
internal sealed class Connection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _statements = [];

    /// <summary>Opens the file and runs the pragmas.</summary>
    public Connection(string file, SqliteOpenMode mode, params ReadOnlySpan<string> pragmas)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        try
        {
            _connection.Open();
            // SQLite's own waiting; the driver would sleep in steps of 150 ms.
            Execute("PRAGMA busy_timeout = 5000");
            foreach (var pragma in pragmas) Execute(pragma);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Whether the file may only be read. SQLite opens such a file without a word, and fails at the first write.</summary>
    public bool IsReadOnly => raw.sqlite3_db_readonly(_connection.Handle, "main") == 1;

    /// <summary>The statement for this text, prepared once. Reset it after use.</summary>
    public Statement Prepared(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement)) _statements.Add(sql, statement = new Statement(_connection.Handle!, sql));
        return statement;
    }

    /// <summary>Runs a statement once.</summary>
    public void Execute(string sql)
    {
        using var statement = new Statement(_connection.Handle!, sql);
        statement.Execute();
    }

    /// <summary>The first column of the first row; 0 where there is none.</summary>
    public long Scalar(string sql)
    {
        using var statement = new Statement(_connection.Handle!, sql);
        return statement.Step() ? statement.Int64(0) : 0;
    }

    /// <summary>Resets all statements, so that none holds a snapshot open.</summary>
    public void Rest()
    {
        foreach (var statement in _statements.Values) statement.Reset();
    }

    /// <summary>Closes it; an open transaction is rolled back.</summary>
    public void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        _connection.Dispose();
    }
}
