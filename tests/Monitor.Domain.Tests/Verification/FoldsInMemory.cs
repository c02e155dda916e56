using System.Globalization;
using Monitor.Domain.Alerts;
using Monitor.Domain.Topics;

namespace Monitor.Domain.Tests.Verification;

/// <summary>An alert log and snapshots in memory, open to be tampered with. Only what the verifier reads.</summary>
internal sealed class FoldsInMemory : IAlertStore, ISnapshotStore
{
    public List<Alert> Log { get; } = [];

    public Dictionary<string, TopicSnapshot> Snapshots { get; } = [];

    public Task<IReadOnlyList<Alert>> AppendAsync(IReadOnlyList<Alert> revisions, CancellationToken cancellationToken)
    {
        foreach (var alert in revisions) Log.Add(alert with { Cursor = (Log.Count + 1).ToString(CultureInfo.InvariantCulture) });
        return Task.FromResult(revisions);
    }

    public Task<IReadOnlyList<Alert>> ReadAfterAsync(long cursor, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Alert>>([.. Log.Skip((int)cursor).Take(limit)]);

    public Task<IReadOnlyList<Alert>> ReadAsync(string alertId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Alert>>([.. Log.Where(a => a.Id == alertId)]);

    public Task SaveAsync(TopicSnapshot snapshot, CancellationToken cancellationToken)
    {
        Snapshots[snapshot.Topic] = snapshot;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<TopicSnapshot>> ReadAllAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TopicSnapshot>>([.. Snapshots.Values]);

    public Task<IReadOnlyList<Alert>> ReadLatestAsync(AlertQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<long> ReadHeadAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> ReadTopicsWithOpenAlertsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<TopicSnapshot?> ISnapshotStore.ReadAsync(string topic, CancellationToken cancellationToken) => Task.FromResult(Snapshots.GetValueOrDefault(topic));

    public Task<IReadOnlyDictionary<string, long>> ReadPositionsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
