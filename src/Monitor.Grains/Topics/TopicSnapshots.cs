using Microsoft.Extensions.Logging;
using Monitor.Domain.Topics;

namespace Monitor.Grains.Topics;

/// <summary>Loads and saves the states of topics.</summary>
public sealed class TopicSnapshots(ISnapshotStore store, ILogger<TopicSnapshots> logger)
{
    /// <summary>The state as last saved; an empty one where none is saved or it cannot be read, to be folded from the start.</summary>
    public async Task<TopicState> LoadAsync(string topic)
    {
        if (await store.ReadAsync(topic, CancellationToken.None) is { } snapshot)
        {
            try
            {
                return TopicState.FromJson(snapshot.State);
            }
            catch (FormatException e)
            {
                logger.SnapshotUnreadable(topic, e.Message);
            }
        }
        return new TopicState { Topic = topic };
    }

    /// <summary>Saves a state whose alerts are durable.</summary>
    public Task SaveAsync(TopicState state, CancellationToken cancellationToken) =>
        store.SaveAsync(new TopicSnapshot(state.Topic, state.Position, state.Control, state.ToJson()), cancellationToken);
}
