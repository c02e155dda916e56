namespace Monitor.Domain.Topics;

/// <summary>Where topic states are kept now and then, so that a topic does not have to be folded from the start. Snapshots only go forward.</summary>
public interface ISnapshotStore
{
    /// <summary>Saves the state unless one at the same or a later place is there already. Once it has returned, the state's memory is used for others.</summary>
    Task SaveAsync(TopicSnapshot snapshot, CancellationToken cancellationToken);

    /// <summary>The last snapshot of a topic, or null.</summary>
    Task<TopicSnapshot?> ReadAsync(string topic, CancellationToken cancellationToken);

    /// <summary>For each topic with a snapshot, how far it goes.</summary>
    Task<IReadOnlyDictionary<string, long>> ReadPositionsAsync(CancellationToken cancellationToken);

    /// <summary>A short line of each topic for lists, as of its last snapshot.</summary>
    Task<IReadOnlyList<TopicSnapshot>> ReadAllAsync(CancellationToken cancellationToken);
}

/// <summary>A topic's state after an entry.</summary>
/// <param name="Position">The topic's last entry in it.</param>
/// <param name="Control">The last control entry in it.</param>
/// <param name="State">The state as UTF-8 JSON; the store compresses it.</param>
public sealed record TopicSnapshot(string Topic, long Position, long Control, ReadOnlyMemory<byte> State);
