using Monitor.Domain.Alerts;
using Monitor.Domain.Rules;
using Monitor.Storage.Sqlite;

namespace Monitor.Storage.Tests;

public sealed class SqliteAlertStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private SqliteDataFolder _data;

    public SqliteAlertStoreTests() => _data = SqliteDataFolder.Open(_folder.Path);

    private IAlertStore Store => _data.Alerts;

    public void Dispose()
    {
        _data.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_revision_is_numbered_once_and_the_numbers_have_no_gaps()
    {
        var first = await Store.AppendAsync([Samples.Alert("x", 1), Samples.Alert("y", 1)], default);
        var second = await Store.AppendAsync([Samples.Alert("x", 1), Samples.Alert("x", 2), Samples.Alert("x", 2)], default);
        Assert.Empty(await Store.AppendAsync([Samples.Alert("y", 1)], default));
        var third = await Store.AppendAsync([Samples.Alert("z", 1)], default);

        Assert.Equal(["1", "2"], first.Select(a => a.Cursor));
        Assert.Equal([("x", 2, "3")], second.Select(a => (a.Id, a.Revision, a.Cursor)));
        Assert.Equal(["4"], third.Select(a => a.Cursor));
        Assert.Equal(4, await Store.ReadHeadAsync(default));
    }

    [Fact]
    public async Task The_log_is_read_as_it_was_written_also_after_a_restart()
    {
        var added = await Store.AppendAsync([Samples.Alert("x", 1, AlertChange.Raised), Samples.Alert("y", 1), Samples.Alert("x", 2)], default);
        _data.Dispose();
        _data = SqliteDataFolder.Open(_folder.Path);

        Assert.Equivalent(added, await Store.ReadAfterAsync(0, 10, default), strict: true);
        Assert.Equal(["2"], (await Store.ReadAfterAsync(1, 1, default)).Select(a => a.Cursor));
        Assert.Equal([1, 2], (await Store.ReadAsync("x", default)).Select(a => a.Revision));
        Assert.Empty(await Store.ReadAsync("nothing", default));
    }

    [Fact]
    public async Task The_latest_revisions_are_listed_by_their_raise_newest_first()
    {
        await Store.AppendAsync([Samples.Alert("x", 1), Samples.Alert("y", 1), Samples.Alert("z", 1), Samples.Alert("x", 2, AlertChange.Resolved)], default);

        Assert.Equal([("z", 1), ("y", 1), ("x", 2)], await Latest(new AlertQuery()));
        Assert.Equal([("z", 1), ("y", 1)], await Latest(new AlertQuery(Limit: 2)));
        Assert.Equal([("x", 2)], await Latest(new AlertQuery(Before: 2)));
    }

    [Fact]
    public async Task Every_filter_filters()
    {
        await Store.AppendAsync(
        [
            Samples.Alert("x", 1),
            Samples.Alert("y", 1, topic: "country:PK", raisedAt: Samples.Noon.AddDays(1)) with { Severity = Severity.Critical, Theme = "unrest.protest" },
            Samples.Alert("z", 1, AlertChange.Resolved, raisedAt: Samples.Noon.AddDays(2)),
        ], default);

        Assert.Equal([("y", 1)], await Latest(new AlertQuery(Topic: "country:PK")));
        Assert.Equal([("y", 1)], await Latest(new AlertQuery(Theme: "unrest.protest")));
        Assert.Equal([("y", 1)], await Latest(new AlertQuery(Severity: Severity.Critical)));
        Assert.Equal([("z", 1)], await Latest(new AlertQuery(Status: AlertStatus.Resolved)));
        Assert.Equal([("z", 1), ("y", 1)], await Latest(new AlertQuery(From: Samples.Noon.AddDays(1))));
        Assert.Equal([("x", 1)], await Latest(new AlertQuery(To: Samples.Noon.AddDays(1))));
        Assert.Equal([("x", 1)], await Latest(new AlertQuery("country:AF", "military.troop_withdrawal", Severity.Warning, AlertStatus.Open, Samples.Noon, Samples.Noon.AddDays(1), 9, 9)));
        Assert.Equal(["country:AF", "country:PK"], await Store.ReadTopicsWithOpenAlertsAsync(default));
    }

    [Fact]
    public async Task A_late_lower_revision_does_not_become_the_latest()
    {
        await Store.AppendAsync([Samples.Alert("x", 2, AlertChange.Resolved)], default);
        await Store.AppendAsync([Samples.Alert("x", 1)], default);
        Assert.Equal([("x", 2)], await Latest(new AlertQuery()));
        Assert.Empty(await Store.ReadTopicsWithOpenAlertsAsync(default));
    }

    private async Task<IEnumerable<(string, int)>> Latest(AlertQuery query) => (await Store.ReadLatestAsync(query, default)).Select(a => (a.Id, a.Revision));
}
