using System.Globalization;
using System.Text.Json;
using Monitor.Domain.Alerts;
using Monitor.Domain.Journal;
using Monitor.Domain.Json;
using Monitor.Storage.Sqlite.Connections;

namespace Monitor.Storage.Sqlite;

/// <summary>The alert log in `folds.db`.</summary>
public sealed class SqliteAlertStore : IAlertStore
{
    private readonly SqliteDatabase _database;

    internal SqliteAlertStore(SqliteDatabase database) => _database = database;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Alert>> AppendAsync(IReadOnlyList<Alert> revisions, CancellationToken cancellationToken)
    {
        if (revisions.Count == 0) return Task.FromResult<IReadOnlyList<Alert>>([]);
        return _database.WriteAsync(connection =>
        {
            var added = new List<Alert>(revisions.Count);
            var cursor = Head(connection);
            foreach (var revision in revisions)
            {
                if (IsThere(connection, revision)) continue;
                var alert = revision with { Cursor = (++cursor).ToString(CultureInfo.InvariantCulture) };
                connection.Prepared("INSERT INTO alert_log (cursor, alert, revision, body) VALUES (?, ?, ?, ?)")
                    .Bind(cursor).Bind(alert.Id).Bind(alert.Revision).Bind(JsonSerializer.SerializeToUtf8Bytes(alert, MonitorJson.Options)).Execute();
                Note(connection, alert, cursor);
                added.Add(alert);
            }
            return (IReadOnlyList<Alert>)added;
        }, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Alert>> ReadAfterAsync(long cursor, int limit, CancellationToken cancellationToken) => _database.ReadAsync(
        connection => Alerts(connection.Prepared("SELECT cursor, body FROM alert_log WHERE cursor > ? ORDER BY cursor LIMIT ?").Bind(cursor).Bind(limit)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Alert>> ReadLatestAsync(AlertQuery query, CancellationToken cancellationToken) => _database.ReadAsync(
        connection => Alerts(AlertFilter.Select(connection, query)), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Alert>> ReadAsync(string alertId, CancellationToken cancellationToken) => _database.ReadAsync(
        connection => Alerts(connection.Prepared("SELECT cursor, body FROM alert_log WHERE alert = ? ORDER BY revision").Bind(alertId)), cancellationToken);

    /// <inheritdoc/>
    public Task<long> ReadHeadAsync(CancellationToken cancellationToken) => _database.ReadAsync(Head, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ReadTopicsWithOpenAlertsAsync(CancellationToken cancellationToken) => _database.ReadAsync(connection =>
    {
        var topics = new List<string>();
        var select = connection.Prepared("SELECT DISTINCT topic FROM alert WHERE status = 0 ORDER BY topic");
        while (select.Step()) topics.Add(select.Text(0));
        return (IReadOnlyList<string>)topics;
    }, cancellationToken);

    private static long Head(Connection connection)
    {
        var select = connection.Prepared("SELECT max(cursor) FROM alert_log");
        var head = select.Step() ? select.Int64(0) : 0;
        select.Reset();
        return head;
    }

    private static bool IsThere(Connection connection, Alert alert)
    {
        var select = connection.Prepared("SELECT 1 FROM alert_log WHERE alert = ? AND revision = ?").Bind(alert.Id).Bind(alert.Revision);
        var there = select.Step();
        select.Reset();
        return there;
    }

    private static void Note(Connection connection, Alert alert, long cursor) => connection.Prepared("""
        INSERT INTO alert (first, last, revision, id, topic, theme, severity, status, raised_at) VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (id) DO UPDATE SET last = excluded.last, revision = excluded.revision, severity = excluded.severity, status = excluded.status
        WHERE excluded.revision > alert.revision
        """)
        .Bind(cursor).Bind(alert.Revision).Bind(alert.Id).Bind(alert.Topic).Bind(alert.Theme)
        .Bind((int)alert.Severity).Bind((int)alert.Status).Bind(alert.RaisedAt.UtcTicks).Execute();

    private static IReadOnlyList<Alert> Alerts(Statement select)
    {
        var alerts = new List<Alert>();
        while (select.Step()) alerts.Add(Decode(select.Blob(1), select.Int64(0)));
        return alerts;
    }

    private static Alert Decode(ReadOnlySpan<byte> body, long cursor)
    {
        try
        {
            return JsonSerializer.Deserialize<Alert>(body, MonitorJson.Options) ?? throw new JsonException("it is empty");
        }
        catch (JsonException failure)
        {
            throw new StoreException($"The alert revision {cursor} is damaged ({failure.Message}). Stop the node, delete folds.db and start again: the alerts are raised anew from the journal.", failure);
        }
    }
}
