using Microsoft.Extensions.DependencyInjection;
using Monitor.Domain.Journal;

namespace Monitor.Server.Tests.Journal;

/// <summary>The node's own journal store, with a look at what is written and a hand on whether it can be.</summary>
internal sealed class WatchedJournal : IJournalStore
{
    private IJournalStore _inner = null!;

    /// <summary>Runs before every commit; what it throws, the commit throws.</summary>
    public Func<Task> BeforeAppend { get; set; } = () => Task.CompletedTask;

    /// <summary>Runs before the journal is taken over.</summary>
    public Func<Task> BeforeTakeOver { get; set; } = () => Task.CompletedTask;

    public List<PendingEntry> Written { get; } = [];

    public void Replace(IServiceCollection services)
    {
        _inner = (IJournalStore)services.Last(s => s.ServiceType == typeof(IJournalStore)).ImplementationInstance!;
        services.AddSingleton<IJournalStore>(this);
    }

    public async Task<JournalHead> TakeOverAsync(CancellationToken cancellationToken)
    {
        await BeforeTakeOver();
        return await _inner.TakeOverAsync(cancellationToken);
    }

    public async Task AppendAsync(JournalHead expected, JournalHead next, IReadOnlyList<PendingEntry> entries, CancellationToken cancellationToken)
    {
        await BeforeAppend();
        Written.AddRange(entries);
        await _inner.AppendAsync(expected, next, entries, cancellationToken);
    }

    public Task<JournalHead> ReadHeadAsync(CancellationToken cancellationToken) => _inner.ReadHeadAsync(cancellationToken);

    public Task<IReadOnlyDictionary<IdHash, IReadOnlyList<StoredVersion>>> FindVersionsAsync(IReadOnlyCollection<IdHash> ids, CancellationToken cancellationToken) =>
        _inner.FindVersionsAsync(ids, cancellationToken);

    public Task<JournalEntry?> ReadAsync(long position, CancellationToken cancellationToken) => _inner.ReadAsync(position, cancellationToken);

    public Task<IReadOnlyList<JournalEntry>> ReadAfterAsync(long position, int limit, CancellationToken cancellationToken) =>
        _inner.ReadAfterAsync(position, limit, cancellationToken);

    public Task<IReadOnlyList<JournalEntry>> ReadBeforeAsync(long position, int limit, CancellationToken cancellationToken) =>
        _inner.ReadBeforeAsync(position, limit, cancellationToken);

    public Task<IReadOnlyList<JournalEntry>> ReadControlAfterAsync(long position, CancellationToken cancellationToken) =>
        _inner.ReadControlAfterAsync(position, cancellationToken);

    public Task<IReadOnlyDictionary<string, long>> ReadTopicHeadsAsync(CancellationToken cancellationToken) => _inner.ReadTopicHeadsAsync(cancellationToken);

    public Task<long> ReadTopicHeadAsync(string topic, CancellationToken cancellationToken) => _inner.ReadTopicHeadAsync(topic, cancellationToken);

    public Task<IReadOnlyList<StoredSignature>> ReadRecentSignaturesAsync(int count, CancellationToken cancellationToken) =>
        _inner.ReadRecentSignaturesAsync(count, cancellationToken);
}
