using Monitor.Domain.Journal;
using Monitor.Storage.Sqlite.Connections;
using Monitor.Storage.Sqlite.Encoding;

namespace Monitor.Storage.Sqlite;

/// <summary>The journal in `journal.db`.</summary>
public sealed class SqliteJournalStore : IJournalStore
{
    private readonly SqliteDatabase _database;

    internal SqliteJournalStore(SqliteDatabase database) => _database = database;

    /// <inheritdoc/>
    public Task<JournalHead> TakeOverAsync(CancellationToken cancellationToken) => _database.WriteAsync(connection =>
    {
        connection.Prepared("UPDATE head SET epoch = epoch + 1").Execute();
        return Head(connection);
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<JournalHead> ReadHeadAsync(CancellationToken cancellationToken) => _database.ReadAsync(Head, cancellationToken);

    /// <inheritdoc/>
    public Task AppendAsync(JournalHead expected, JournalHead next, IReadOnlyList<PendingEntry> entries, CancellationToken cancellationToken)
    {
        if (next.Position - expected.Position != entries.Count)
            throw new ArgumentException($"{entries.Count} entries do not lead from {expected.Position} to {next.Position}.", nameof(entries));
        return _database.WriteAsync(connection =>
        {
            MoveHead(connection, expected, next);
            foreach (var entry in entries) Insert(connection, entry);
            MoveTopicHeads(connection, entries);
            return true;
        }, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<IdHash, IReadOnlyList<StoredVersion>>> FindVersionsAsync(IReadOnlyCollection<IdHash> ids, CancellationToken cancellationToken) =>
        _database.ReadAsync(connection => VersionLookup.Find(connection, ids), cancellationToken);

    /// <inheritdoc/>
    public async Task<JournalEntry?> ReadAsync(long position, CancellationToken cancellationToken) =>
        (await ReadEntriesAsync("WHERE position = ? LIMIT ?", position, 1, cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEntry>> ReadAfterAsync(long position, int limit, CancellationToken cancellationToken) =>
        ReadEntriesAsync("WHERE position > ? ORDER BY position LIMIT ?", position, limit, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEntry>> ReadBeforeAsync(long position, int limit, CancellationToken cancellationToken) =>
        ReadEntriesAsync("WHERE position < ? ORDER BY position DESC LIMIT ?", position, limit, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEntry>> ReadControlAfterAsync(long position, CancellationToken cancellationToken) =>
        ReadEntriesAsync("WHERE kind <> 1 AND position > ? ORDER BY position LIMIT ?", position, int.MaxValue, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> ReadTopicHeadsAsync(CancellationToken cancellationToken) => _database.ReadAsync(connection =>
    {
        var heads = new Dictionary<string, long>(StringComparer.Ordinal);
        var select = connection.Prepared("SELECT topic, position FROM topic_head");
        while (select.Step()) heads.Add(select.Text(0), select.Int64(1));
        return (IReadOnlyDictionary<string, long>)heads;
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<long> ReadTopicHeadAsync(string topic, CancellationToken cancellationToken) => _database.ReadAsync(connection =>
    {
        var select = connection.Prepared("SELECT position FROM topic_head WHERE topic = ?").Bind(topic);
        return select.Step() ? select.Int64(0) : 0;
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredSignature>> ReadRecentSignaturesAsync(int count, CancellationToken cancellationToken) => _database.ReadAsync(connection =>
    {
        var signatures = new List<StoredSignature>();
        var select = connection.Prepared("SELECT position, links FROM entry WHERE kind = 1 ORDER BY position DESC LIMIT ?").Bind(count);
        while (select.Step()) signatures.Add(PlaceCodec.DecodeSignature(select.Blob(1), select.Int64(0)));
        signatures.Reverse();
        return (IReadOnlyList<StoredSignature>)signatures;
    }, cancellationToken);

    /// <summary>Runs a statement on the connection that writes: tests fill the disk with it.</summary>
    internal Task ExecuteAsync(string sql) => _database.WriteAsync(connection =>
    {
        connection.Execute(sql);
        return true;
    }, CancellationToken.None);

    /// <summary>How SQLite would run a statement.</summary>
    internal Task<string> ExplainAsync(string sql) => _database.ReadAsync(connection =>
    {
        var plan = connection.Prepared("EXPLAIN QUERY PLAN " + sql);
        return plan.Step() ? plan.Text(3) : "";
    }, CancellationToken.None);

    private static JournalHead Head(Connection connection)
    {
        var select = connection.Prepared("SELECT epoch, position, stamp, watermark, control FROM head");
        if (!select.Step()) throw new StoreException("The journal has no head. Stop the node and restore the folder from a backup with `monitor restore FILE`.");
        var head = new JournalHead(select.Int64(0), select.Int64(1), EntryRow.Time(select.Int64(2)), EntryRow.Time(select.Int64(3)), select.Int64(4));
        select.Reset();
        return head;
    }

    private static void MoveHead(Connection connection, JournalHead expected, JournalHead next)
    {
        var moved = connection.Prepared("UPDATE head SET position = ?, stamp = ?, watermark = ?, control = ? WHERE epoch = ? AND position = ?")
            .Bind(next.Position).Bind(next.Stamp.UtcTicks).Bind(next.Watermark.UtcTicks).Bind(next.Control)
            .Bind(expected.Epoch).Bind(expected.Position).Execute();
        if (moved == 1) return;
        var head = Head(connection);
        throw new FencedException(head.Epoch != expected.Epoch
            ? $"Writer {head.Epoch} has taken over the journal from writer {expected.Epoch}."
            : $"The journal ends at {head.Position}, not at {expected.Position}.");
    }

    private static void Insert(Connection connection, PendingEntry pending)
    {
        var insert = connection.Prepared("INSERT INTO entry (position, kind, stamp, key, links, body) VALUES (?, ?, ?, ?, ?, ?)")
            .Bind(pending.Entry.Position).Bind(ControlCodec.KindOf(pending.Entry)).Bind(pending.Entry.Stamp.UtcTicks);
        if (pending.Entry is ArticleEntry article)
        {
            var draft = pending.Draft ?? throw new ArgumentException($"The article at {article.Position} has no draft.", nameof(pending));
            insert.Bind(VersionLookup.Key(draft.Key, stackalloc byte[VersionLookup.KeyLength])).Bind(PlaceCodec.Encode(article)).Bind(draft.Body.Span);
        }
        else
        {
            insert.BindNull().BindNull().Bind(ControlCodec.Encode(pending.Entry));
        }
        insert.Execute();
    }

    private static void MoveTopicHeads(Connection connection, IReadOnlyList<PendingEntry> entries)
    {
        var heads = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var entry in entries)
            if (entry.Entry is ArticleEntry article)
                foreach (var link in article.Links)
                    heads[link.Topic] = article.Position;
        var upsert = connection.Prepared("INSERT INTO topic_head VALUES (?, ?) ON CONFLICT (topic) DO UPDATE SET position = excluded.position");
        foreach (var (topic, position) in heads) upsert.Bind(topic).Bind(position).Execute();
    }

    private Task<IReadOnlyList<JournalEntry>> ReadEntriesAsync(string where, long position, int limit, CancellationToken cancellationToken) =>
        _database.ReadAsync(connection =>
        {
            var entries = new List<JournalEntry>();
            var select = connection.Prepared($"{EntryRow.Select} {where}").Bind(position).Bind(limit);
            while (select.Step()) entries.Add(EntryRow.Read(select));
            return (IReadOnlyList<JournalEntry>)entries;
        }, cancellationToken);
}
