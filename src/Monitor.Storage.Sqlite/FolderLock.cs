using System.Globalization;
using Monitor.Domain.Journal;

namespace Monitor.Storage.Sqlite;

/// <summary>
/// Keeps a data folder to one node: an open `node.lock` that no one shares, which the system lets go when the process ends, however it ends.
/// `node.pid` beside it says whose it is, as the lock itself cannot be read while it is held.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(string folder, FileStream file)
    {
        _file = file;
        try
        {
            File.WriteAllText(PidFile(folder), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Creates the folder if need be and takes the lock.</summary>
    /// <exception cref="StoreException">The folder cannot be created or written, or is in use.</exception>
    public static FolderLock Take(string folder)
    {
        if (File.Exists(folder)) throw new StoreException($"The data folder {folder} is a file. Choose a folder with --data.");
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The data folder {folder} cannot be created ({failure.Message}). Choose another with --data.", failure);
        }
        var lockFile = Path.Combine(folder, "node.lock");
        try
        {
            return new FolderLock(folder, new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new StoreException($"The data folder {folder} is not writable. Give this user the right to write it, or choose another with --data.", failure);
        }
        catch (IOException failure) when (IsHeld(lockFile))
        {
            throw new StoreException($"The data folder {folder} is used by another node{Owner(folder)}. Stop it or choose another folder with --data.", failure);
        }
        catch (IOException failure)
        {
            throw new StoreException($"The data folder {folder} cannot be written ({failure.Message}). See to its disk, or choose another with --data.", failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static string PidFile(string folder) => Path.Combine(folder, "node.pid");

    private static bool IsHeld(string lockFile)
    {
        try
        {
            using var probe = new FileStream(lockFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return false;
        }
        catch (IOException)
        {
            return File.Exists(lockFile);
        }
    }

    private static string Owner(string folder)
    {
        try
        {
            return int.TryParse(File.ReadAllText(PidFile(folder)), CultureInfo.InvariantCulture, out var process) ? $" (process {process})" : "";
        }
        catch (IOException)
        {
            return "";
        }
    }
}
