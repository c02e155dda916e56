using Monitor.Domain.Topics;
using Monitor.Storage.Sqlite.Connections;
using Monitor.Storage.Sqlite.Encoding;

namespace Monitor.Storage.Sqlite;

/// <summary>The snapshots in `folds.db`.</summary>
public sealed class SqliteSnapshotStore : ISnapshotStore
{
    private readonly SqliteDatabase _database;
    private readonly StateCodec _codec = new(); // for the one that writes

    internal SqliteSnapshotStore(SqliteDatabase database) => _database = database;

    /// <inheritdoc/>
    public Task SaveAsync(TopicSnapshot snapshot, CancellationToken cancellationToken) => SaveAsync([snapshot], cancellationToken);

    /// <summary>Saves several in one transaction, each unless one at the same or a later place is there already.</summary>
    public Task SaveAsync(IReadOnlyList<TopicSnapshot> snapshots, CancellationToken cancellationToken) => _database.WriteAsync(connection =>
    {
        foreach (var snapshot in snapshots)
            connection.Prepared("""
                INSERT INTO snapshot (topic, position, control, state) VALUES (?, ?, ?, ?)
                ON CONFLICT (topic) DO UPDATE SET position = excluded.position, control = excluded.control, state = excluded.state
                WHERE (excluded.position > snapshot.position AND excluded.control >= snapshot.control)
                   OR (excluded.position = snapshot.position AND excluded.control > snapshot.control)
                """)
                .Bind(snapshot.Topic).Bind(snapshot.Position).Bind(snapshot.Control).Bind(_codec.Encode(snapshot.State.Span)).Execute();
        return true;
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<TopicSnapshot?> ReadAsync(string topic, CancellationToken cancellationToken) => _database.ReadAsync(
        connection => Snapshots(connection.Prepared("SELECT topic, position, control, state FROM snapshot WHERE topic = ?").Bind(topic)).FirstOrDefault(),
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> ReadPositionsAsync(CancellationToken cancellationToken) => _database.ReadAsync(connection =>
    {
        var positions = new Dictionary<string, long>(StringComparer.Ordinal);
        var select = connection.Prepared("SELECT topic, position FROM snapshot");
        while (select.Step()) positions.Add(select.Text(0), select.Int64(1));
        return (IReadOnlyDictionary<string, long>)positions;
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TopicSnapshot>> ReadAllAsync(CancellationToken cancellationToken) => _database.ReadAsync(
        connection => Snapshots(connection.Prepared("SELECT topic, position, control, state FROM snapshot ORDER BY topic")), cancellationToken);

    private static IReadOnlyList<TopicSnapshot> Snapshots(Statement select)
    {
        var snapshots = new List<TopicSnapshot>();
        while (select.Step())
        {
            var topic = select.Text(0);
            snapshots.Add(new TopicSnapshot(topic, select.Int64(1), select.Int64(2), StateCodec.Decode(select.Blob(3), topic)));
        }
        return snapshots;
    }
}
