using System.Globalization;
using Microsoft.Data.Sqlite;
using Monitor.Domain.Journal;
using Monitor.Storage.Sqlite;

namespace Monitor.Storage.Tests;

public sealed class SqliteDataFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_in_use_is_refused_with_the_process_that_uses_it()
    {
        using var first = SqliteDataFolder.Open(_folder["data"]);
        var refused = Assert.Throws<StoreException>(() => SqliteDataFolder.Open(_folder["data"]));
        Assert.Equal(
            $"The data folder {_folder["data"]} is used by another node (process {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}). Stop it or choose another folder with --data.",
            refused.Message);
    }

    [Fact]
    public void A_folder_that_was_let_go_can_be_taken_again()
    {
        SqliteDataFolder.Open(_folder["data"]).Dispose();
        SqliteDataFolder.Open(_folder["data"]).Dispose();
    }

    [Fact]
    public void A_file_is_no_data_folder()
    {
        File.WriteAllText(_folder["data"], "");
        Assert.Contains("is a file", Assert.Throws<StoreException>(() => SqliteDataFolder.Open(_folder["data"])).Message);
    }

    [Fact]
    public void A_folder_that_cannot_be_created_is_a_clear_error()
    {
        File.WriteAllText(_folder["file"], "");
        Assert.Contains("cannot be created", Assert.Throws<StoreException>(() => SqliteDataFolder.Open(_folder["file/data"])).Message);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_the_end_is_not_taken_for_one_in_use()
    {
        Directory.CreateDirectory(_folder["data/node.pid/full"]);
        var refused = Assert.Throws<StoreException>(() => SqliteDataFolder.Open(_folder["data"]));
        Directory.Delete(_folder["data/node.pid"], recursive: true);
        SqliteDataFolder.Open(_folder["data"]).Dispose();

        Assert.Contains("writable", refused.Message);
    }

    [UnprivilegedTheory]
    [InlineData("journal.db")]
    [InlineData("folds.db")]
    public void A_file_that_may_only_be_read_is_a_clear_error_at_once(string name)
    {
        SqliteDataFolder.Open(_folder["data"]).Dispose();
        var file = Path.Combine(_folder["data"], name);
        File.SetAttributes(file, FileAttributes.ReadOnly);

        var refused = Assert.Throws<StoreException>(() => SqliteDataFolder.Open(_folder["data"]));
        File.SetAttributes(file, FileAttributes.Normal);
        SqliteDataFolder.Open(_folder["data"]).Dispose();

        Assert.Equal($"{file} is not writable. Give this user the right to write it, and to create files beside it.", refused.Message);
    }

    [Fact]
    public async Task Readers_may_look_while_a_node_uses_the_folder()
    {
        using var node = SqliteDataFolder.Open(_folder["data"]);
        await node.Journal.TakeOverAsync(default);
        using var reader = SqliteDataFolder.OpenReadOnly(_folder["data"]);

        Assert.Equal(1, (await reader.Journal.ReadHeadAsync(default)).Epoch);
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.Journal.TakeOverAsync(default));
    }

    [Fact]
    public void Reading_a_folder_without_a_journal_creates_nothing()
    {
        Assert.Contains("There is no journal", Assert.Throws<StoreException>(() => SqliteDataFolder.OpenReadOnly(_folder["data"])).Message);
        Assert.False(Directory.Exists(_folder["data"]));
    }

    [Fact]
    public void A_file_that_is_no_database_is_called_damaged()
    {
        Directory.CreateDirectory(_folder["data"]);
        File.WriteAllText(_folder["data/journal.db"], new string('x', 10_000));
        Assert.Contains("is damaged", Assert.Throws<StoreException>(() => SqliteDataFolder.Open(_folder["data"])).Message);
        File.Delete(_folder["data/journal.db"]);
        SqliteDataFolder.Open(_folder["data"]).Dispose();
    }

    [Fact]
    public void A_newer_schema_is_left_alone()
    {
        SqliteDataFolder.Open(_folder["data"]).Dispose();
        using (var connection = new SqliteConnection($"Data Source={_folder["data/journal.db"]};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }
        Assert.Contains("newer version", Assert.Throws<StoreException>(() => SqliteDataFolder.Open(_folder["data"])).Message);
        Assert.Contains("newer version", Assert.Throws<StoreException>(() => SqliteDataFolder.OpenReadOnly(_folder["data"])).Message);
    }
}
