using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Monitor.Domain.Journal;

namespace Monitor.Storage.Sqlite.Connections;

/// <summary>One SQLite file in WAL mode: one connection that writes, a few that read. All work runs on pool threads, never on the caller's.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private const int Readers = 4;
    private readonly bool _readOnly;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly SemaphoreSlim _reading = new(Readers);
    private readonly ConcurrentBag<Connection> _idle = [];
    private Connection? _writer;
    private bool _disposed;

    /// <summary>Opens the file; brings it to the newest schema unless it is opened for reading only.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public SqliteDatabase(string file, string schema, bool readOnly)
    {
        (File, _readOnly) = (file, readOnly);
        try
        {
            if (readOnly) Schema.Check(file, schema);
            else _writer = Schema.Migrate(file, schema, OpenWriter);
        }
        catch (SqliteException failure)
        {
            throw StoreErrors.Translate(failure, file, opening: true);
        }
    }

    /// <summary>The path of the file.</summary>
    public string File { get; }

    /// <summary>Reads in one consistent snapshot per statement.</summary>
    public async Task<T> ReadAsync<T>(Func<Connection, T> read, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Guard(() =>
            {
                var connection = _idle.TryTake(out var idle) ? idle : OpenReader();
                try
                {
                    return read(connection);
                }
                finally
                {
                    connection.Rest();
                    _idle.Add(connection);
                }
            }), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>
    /// Writes in one transaction, which is on disk when the call returns. If the work throws, nothing of it is there; once begun it is not cancelled.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<Connection, T> write, CancellationToken cancellationToken)
    {
        if (_readOnly) throw new InvalidOperationException($"{File} was opened for reading only.");
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Guard(() => Transact(write)), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Closes all connections.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        while (_idle.TryTake(out var reader)) reader.Dispose();
        _writer?.Dispose();
        _writing.Dispose();
        _reading.Dispose();
    }

    private T Transact<T>(Func<Connection, T> write)
    {
        var connection = _writer ??= OpenWriter();
        try
        {
            connection.Prepared("BEGIN IMMEDIATE").Execute();
            var result = write(connection);
            connection.Prepared("COMMIT").Execute();
            return result;
        }
        catch
        {
            // Whatever state the failure left it in: closing rolls back, and the next write begins on a new connection.
            _writer = null;
            connection.Dispose();
            throw;
        }
    }

    private T Guard<T>(Func<T> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            throw StoreErrors.Translate(failure, File);
        }
    }

    // Three rows of news text fit on a page of 8 KB, and one on a page of 4 KB: measured, a third less disk and a quarter less CPU a row.
    private Connection OpenWriter()
    {
        var connection = new Connection(
            File, SqliteOpenMode.ReadWriteCreate,
            "PRAGMA page_size = 8192", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA cache_size = -8192", "PRAGMA wal_autocheckpoint = 4000");
        if (!connection.IsReadOnly) return connection;
        connection.Dispose();
        throw new StoreException(StoreErrors.NotWritable(File));
    }

    private Connection OpenReader() => new(
        File, _readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite, "PRAGMA query_only = 1", "PRAGMA cache_size = -2048");
}
