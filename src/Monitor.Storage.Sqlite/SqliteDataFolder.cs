using Monitor.Domain.Journal;
using Monitor.Storage.Sqlite.Connections;

namespace Monitor.Storage.Sqlite;

/// <summary>
/// A data folder: `journal.db`, the truth, and `folds.db`, what is derived from it (the alert log, snapshots). A node holds the folder for itself;
/// any number of readers may look at it meanwhile.
/// </summary>
public sealed class SqliteDataFolder : IDisposable
{
    private readonly FolderLock? _lock;
    private readonly SqliteDatabase _journal;
    private readonly SqliteDatabase _folds;

    private SqliteDataFolder(string path, FolderLock? held)
    {
        (Path, _lock) = (path, held);
        _journal = new SqliteDatabase(JournalFile(path), "journal/", readOnly: held is null);
        try
        {
            _folds = new SqliteDatabase(System.IO.Path.Combine(path, "folds.db"), "folds/", readOnly: held is null);
        }
        catch
        {
            _journal.Dispose();
            throw;
        }
        Journal = new SqliteJournalStore(_journal);
        Alerts = new SqliteAlertStore(_folds);
        Snapshots = new SqliteSnapshotStore(_folds);
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>The journal in it.</summary>
    public SqliteJournalStore Journal { get; }

    /// <summary>The alert log in it.</summary>
    public SqliteAlertStore Alerts { get; }

    /// <summary>The snapshots in it.</summary>
    public SqliteSnapshotStore Snapshots { get; }

    /// <summary>Opens the folder for one node, and creates what is missing.</summary>
    /// <exception cref="StoreException">It cannot be used; the message says why and what to do.</exception>
    public static SqliteDataFolder Open(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        var held = FolderLock.Take(path);
        try
        {
            return new SqliteDataFolder(path, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Opens the folder for reading, whether a node uses it or not. Writing to its stores throws <see cref="InvalidOperationException"/>.</summary>
    /// <exception cref="StoreException">There is no journal in it, or it cannot be read.</exception>
    public static SqliteDataFolder OpenReadOnly(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        if (!File.Exists(JournalFile(path)))
            throw new StoreException($"There is no journal in {path}. Name the folder of a node with --data, or start one with `monitor run`.");
        return new SqliteDataFolder(path, null);
    }

    /// <summary>Closes the files and lets the folder go.</summary>
    public void Dispose()
    {
        _journal.Dispose();
        _folds.Dispose();
        _lock?.Dispose();
    }

    private static string JournalFile(string path) => System.IO.Path.Combine(path, "journal.db");
}
