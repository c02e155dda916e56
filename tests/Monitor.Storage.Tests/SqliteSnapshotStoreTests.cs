using Monitor.Domain.Topics;
using Monitor.Storage.Sqlite;

namespace Monitor.Storage.Tests;

public sealed class SqliteSnapshotStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteDataFolder _data;

    public SqliteSnapshotStoreTests() => _data = SqliteDataFolder.Open(_folder.Path);

    public void Dispose()
    {
        _data.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_snapshot_is_read_as_it_was_saved()
    {
        await _data.Snapshots.SaveAsync([Snapshot(5, 2, "{\"a\":1}"), Snapshot(1, 0, "{}", "org:x")], default);

        Assert.Equal("5 2 {\"a\":1}", await Read());
        Assert.Null(await _data.Snapshots.ReadAsync("org:y", default));
        Assert.Equal(new Dictionary<string, long> { ["country:AF"] = 5, ["org:x"] = 1 }, await _data.Snapshots.ReadPositionsAsync(default));
        Assert.Equal(["country:AF", "org:x"], (await _data.Snapshots.ReadAllAsync(default)).Select(s => s.Topic));
    }

    [Theory]
    [InlineData(6, 2, true)]
    [InlineData(6, 3, true)]
    [InlineData(5, 3, true)]
    [InlineData(5, 2, false)]
    [InlineData(5, 1, false)]
    [InlineData(4, 2, false)]
    [InlineData(4, 9, false)]
    [InlineData(6, 1, false)]
    public async Task Snapshots_only_go_forward(long position, long control, bool saved)
    {
        await _data.Snapshots.SaveAsync(Snapshot(5, 2, "old"), default);
        await _data.Snapshots.SaveAsync(Snapshot(position, control, "new"), default);
        Assert.Equal(saved ? $"{position} {control} new" : "5 2 old", await Read());
    }

    private static TopicSnapshot Snapshot(long position, long control, string state, string topic = "country:AF") =>
        new(topic, position, control, System.Text.Encoding.UTF8.GetBytes(state));

    private async Task<string> Read() => await _data.Snapshots.ReadAsync("country:AF", default) is { } s ? $"{s.Position} {s.Control} {System.Text.Encoding.UTF8.GetString(s.State.Span)}" : "";
}
