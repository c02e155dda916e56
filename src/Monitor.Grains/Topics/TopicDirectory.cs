using System.Collections.Concurrent;
using Monitor.Domain.Topics;

namespace Monitor.Grains.Topics;

/// <summary>A line of every topic, for lists: as last folded in this silo, or else as last saved.</summary>
public sealed class TopicDirectory(ISnapshotStore snapshots, INames names)
{
    private readonly ConcurrentDictionary<string, TopicActivity> _topics = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _loading = new(1, 1);
    private bool _loaded;

    /// <summary>Notes what a topic knows now.</summary>
    public void Publish(TopicState state) => _topics[state.Topic] = TopicActivity.Of(state);

    /// <summary>Every topic, in no order.</summary>
    /// <param name="now">Where the windows end, in event time.</param>
    public async Task<IReadOnlyList<TopicSummary>> ListAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var hour = CountSeries.HourOf(now);
        return [.. _topics.Select(t => new TopicSummary(
            t.Key, names.NameOfTopic(t.Key), TopicId.KindOf(t.Key).ToString(), t.Value.Articles, t.Value.Within(hour, 24), t.Value.Within(hour, 7 * 24),
            t.Value.LastEvent))];
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _loaded)) return;
        await _loading.WaitAsync(cancellationToken);
        try
        {
            if (_loaded) return;
            foreach (var snapshot in await snapshots.ReadAllAsync(cancellationToken))
                if (!_topics.ContainsKey(snapshot.Topic) && TryRead(snapshot) is { } state)
                    _topics.TryAdd(snapshot.Topic, TopicActivity.Of(state));
            Volatile.Write(ref _loaded, true);
        }
        finally
        {
            _loading.Release();
        }
    }

    private static TopicState? TryRead(TopicSnapshot snapshot)
    {
        try
        {
            return TopicState.FromJson(snapshot.State);
        }
        catch (FormatException)
        {
            // The topic folds it again, and publishes it then.
            return null;
        }
    }

    private sealed record TopicActivity(long Articles, DateTimeOffset? LastEvent, CountBucket[] LastWeek)
    {
        public static TopicActivity Of(TopicState state)
        {
            var hours = state.Mentions.Hours;
            var from = hours.Count;
            while (from > 0 && hours[from - 1].Index > hours[^1].Index - 7 * 24) from--;
            return new TopicActivity(
                state.Articles, state.Watermark == DateTimeOffset.MinValue ? null : state.Watermark, [.. hours.Skip(from)]);
        }

        public int Within(int hour, int hours) => LastWeek.Where(b => b.Index > hour - hours && b.Index <= hour).Sum(b => b.Articles);
    }
}

/// <summary>A topic as it is listed.</summary>
/// <param name="Articles">Articles that named it or counted for it.</param>
/// <param name="LastDay">Articles that name it, of the last 24 hours.</param>
/// <param name="LastWeek">Articles that name it, of the last 7 days.</param>
/// <param name="LastEvent">The newest event time that it has heard of.</param>
public sealed record TopicSummary(string Id, string Name, string Kind, long Articles, int LastDay, int LastWeek, DateTimeOffset? LastEvent);
