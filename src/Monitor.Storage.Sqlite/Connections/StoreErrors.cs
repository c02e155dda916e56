using Microsoft.Data.Sqlite;
using Monitor.Domain.Journal;
using SQLitePCL;

namespace Monitor.Storage.Sqlite.Connections;

/// <summary>Says what a failure of SQLite means for the person who runs the node, and what to do.</summary>
internal static class StoreErrors
{
    /// <summary>The failure as one sentence about the file.</summary>
    /// <param name="opening">Whether the file was being opened: then nothing runs yet that could go on.</param>
    public static StoreException Translate(SqliteException failure, string file, bool opening = false)
    {
        var then = opening ? "start again" : "the node goes on by itself";
        return new StoreException(failure.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => $"The disk is full: {file} cannot grow. Free some space; {then}.",
            raw.SQLITE_IOERR => $"{file} could not be read or written ({failure.Message}). Check the disk; {then} when it is back.",
            raw.SQLITE_READONLY or raw.SQLITE_PERM => NotWritable(file),
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => $"{file} is damaged. Stop the node and restore the folder from a backup with `monitor restore FILE`.",
            raw.SQLITE_CANTOPEN => $"{file} cannot be opened. Check that the folder exists and that this user may read and write it.",
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"{file} is held by another process. End what else has it open; {then}.",
            raw.SQLITE_CONSTRAINT => $"{file} refused what it has already ({failure.Message}). Read the head before going on.",
            _ => $"{file}: {failure.Message}",
        }, failure);
    }

    /// <summary>What to do about a file that may only be read.</summary>
    public static string NotWritable(string file) => $"{file} is not writable. Give this user the right to write it, and to create files beside it.";
}
