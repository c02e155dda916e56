using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Monitor.Storage.Sqlite.Connections;

/// <summary>
/// A prepared statement, used again and again. It binds spans without boxing and without copies of its own: what a row costs through
/// ADO.NET's parameters is more than what it costs in SQLite.
/// </summary>
internal sealed class Statement(sqlite3 database, string sql) : IDisposable
{
    private readonly sqlite3_stmt _statement = Prepare(database, sql);
    private int _bound;

    /// <summary>Binds the next parameter.</summary>
    public Statement Bind(long value) => Bound(raw.sqlite3_bind_int64(_statement, ++_bound, value));

    /// <inheritdoc cref="Bind(long)"/>
    public Statement Bind(string value) => Bound(raw.sqlite3_bind_text(_statement, ++_bound, value));

    /// <inheritdoc cref="Bind(long)"/>
    public Statement Bind(ReadOnlySpan<byte> value) => Bound(raw.sqlite3_bind_blob(_statement, ++_bound, value));

    /// <inheritdoc cref="Bind(long)"/>
    public Statement BindNull() => Bound(raw.sqlite3_bind_null(_statement, ++_bound));

    /// <summary>Goes to the next row; false where there is none.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE) return result == raw.SQLITE_ROW;
        SqliteException.ThrowExceptionForRC(result, database);
        return false;
    }

    /// <summary>Runs it to its end and makes it ready for the next use. Returns how many rows it changed.</summary>
    public int Execute()
    {
        while (Step()) { }
        var changes = raw.sqlite3_changes(database);
        Reset();
        return changes;
    }

    /// <summary>A column of the current row.</summary>
    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>A column of the current row, valid until the next step; empty where it is null.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <summary>A column of the current row.</summary>
    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>Makes it ready for the next use, and lets go of the snapshot that it reads from.</summary>
    public void Reset()
    {
        _bound = 0;
        raw.sqlite3_reset(_statement);
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private Statement Bound(int result)
    {
        SqliteException.ThrowExceptionForRC(result, database);
        return this;
    }

    private static sqlite3_stmt Prepare(sqlite3 database, string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement), database);
        return statement;
    }
}
