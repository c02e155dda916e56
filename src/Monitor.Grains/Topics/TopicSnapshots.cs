using System.Buffers;
using Microsoft.Extensions.Logging;
using Monitor.Domain.Journal;
using Monitor.Domain.Topics;

namespace Monitor.Grains.Topics;

/// <summary>Loads and saves the states of topics.</summary>
public sealed class TopicSnapshots(ISnapshotStore store, ILogger<TopicSnapshots> logger)
{
    private readonly SemaphoreSlim _saving = new(1);
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly ToldProblem _told = new();

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

    /// <summary>
    /// Saves a state whose alerts are durable; false if the store cannot, which is said once and not again for each of thousands of topics.
    /// </summary>
    public async Task<bool> SaveAsync(TopicState state, CancellationToken cancellationToken)
    {
        // One after the other, as the store writes them anyway: a large topic's state is some megabytes, which are taken once.
        await _saving.WaitAsync(cancellationToken);
        try
        {
            _json.ResetWrittenCount();
            state.WriteJson(_json);
            await store.SaveAsync(new TopicSnapshot(state.Topic, state.Position, state.Control, _json.WrittenMemory), cancellationToken);
        }
        catch (StoreException e)
        {
            if (_told.IsNews(e.Message)) logger.SnapshotsNotSaved(e.Message);
            return false;
        }
        finally
        {
            _saving.Release();
        }
        if (_told.IsOver()) logger.SnapshotsSavedAgain();
        return true;
    }
}
