using System.Runtime.InteropServices;
using Monitor.Domain.Journal;

namespace Monitor.Domain.Tests.Journal;

/// <summary>A journal in memory that keeps the promises of the port, and fails on demand.</summary>
internal sealed class InMemoryJournalStore : IJournalStore
{
    private readonly List<PendingEntry> _entries = [];
    private JournalHead _head = new(0, 0, DateTimeOffset.MinValue, DateTimeOffset.MinValue, 0);

    /// <summary>What the next append does instead of committing silently.</summary>
    public Failure NextAppend { get; set; }

    /// <summary>How many transactions were committed.</summary>
    public int Commits { get; private set; }

    public IReadOnlyList<JournalEntry> Entries => [.. _entries.Select(Stored)];

    private static JournalEntry Stored(PendingEntry pending) => pending.Entry is ArticleEntry article
        ? article with { Article = article.Article with { Text = new string(MemoryMarshal.Cast<byte, char>(pending.Draft!.Body.Span)) } }
        : pending.Entry;

    public Task<JournalHead> TakeOverAsync(CancellationToken cancellationToken) => Task.FromResult(_head = _head with { Epoch = _head.Epoch + 1 });

    public Task<JournalHead> ReadHeadAsync(CancellationToken cancellationToken) => Task.FromResult(_head);

    public Task AppendAsync(JournalHead expected, JournalHead next, IReadOnlyList<PendingEntry> entries, CancellationToken cancellationToken)
    {
        var failure = NextAppend;
        NextAppend = Failure.None;
        if (failure == Failure.Before) throw new StoreException("The disk is full.");
        if (expected.Epoch != _head.Epoch || expected.Position != _head.Position) throw new FencedException("Another writer has taken over.");
        var keys = _entries.Where(e => e.Draft is not null).Select(e => e.Draft!.Key).ToHashSet();
        foreach (var entry in entries)
            if (entry.Draft is not null && !keys.Add(entry.Draft.Key))
                throw new StoreException("The same version twice.");
        _entries.AddRange(entries);
        _head = next;
        Commits++;
        if (failure == Failure.After) throw new StoreException("The connection was lost.");
        return Task.CompletedTask;
    }

    public Task<IReadOnlyDictionary<IdHash, IReadOnlyList<StoredVersion>>> FindVersionsAsync(IReadOnlyCollection<IdHash> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<IdHash, IReadOnlyList<StoredVersion>>>(_entries
            .Where(e => e.Draft is not null && ids.Contains(e.Draft.Key.Id))
            .GroupBy(e => e.Draft!.Key.Id)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<StoredVersion>)[.. g.Select(e => new StoredVersion(e.Draft!.Key.TextHash, e.Entry.Position))]));

    public Task<JournalEntry?> ReadAsync(long position, CancellationToken cancellationToken) =>
        Task.FromResult(Entries.FirstOrDefault(e => e.Position == position));

    public Task<IReadOnlyList<JournalEntry>> ReadAfterAsync(long position, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<JournalEntry>>([.. Entries.Where(e => e.Position > position).Take(limit)]);

    public Task<IReadOnlyList<JournalEntry>> ReadBeforeAsync(long position, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<JournalEntry>>([.. Entries.Where(e => e.Position < position).Reverse().Take(limit)]);

    public Task<IReadOnlyList<JournalEntry>> ReadControlAfterAsync(long position, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<JournalEntry>>([.. Entries.Where(e => e.Position > position && e is not ArticleEntry)]);

    public Task<IReadOnlyDictionary<string, long>> ReadTopicHeadsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, long>>(Entries.OfType<ArticleEntry>()
            .SelectMany(e => e.Links, (e, link) => (link.Topic, e.Position))
            .GroupBy(p => p.Topic)
            .ToDictionary(g => g.Key, g => g.Max(p => p.Position)));

    public async Task<long> ReadTopicHeadAsync(string topic, CancellationToken cancellationToken) =>
        (await ReadTopicHeadsAsync(cancellationToken)).GetValueOrDefault(topic);

    public Task<IReadOnlyList<StoredSignature>> ReadRecentSignaturesAsync(int count, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredSignature>>([.. _entries
            .Where(e => e.Draft is not null)
            .TakeLast(count)
            .Select(e => (Article: (ArticleEntry)e.Entry, e.Draft!.Signature))
            .Select(e => new StoredSignature(e.Article.Position, e.Article.Story, e.Article.CopyOf, e.Signature))]);
}

internal enum Failure
{
    None,

    /// <summary>Nothing was written.</summary>
    Before,

    /// <summary>Everything was written, but the caller hears of an error.</summary>
    After,
}
