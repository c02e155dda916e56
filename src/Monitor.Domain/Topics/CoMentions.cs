namespace Monitor.Domain.Topics;

/// <summary>
/// Which other topics are named together with a topic, most often first. Bounded: the Space-Saving sketch (Metwally, Agrawal, El Abbadi 2005), whose
/// counts are exact until it is full and at most the smallest count too high after that.
/// </summary>
public sealed class CoMentions
{
    /// <summary>How many topics are kept.</summary>
    public const int Capacity = 200;

    private readonly Dictionary<string, int> _counts;

    /// <summary>No co-mentions yet.</summary>
    public CoMentions() : this([])
    {
    }

    /// <summary>These counts by topic.</summary>
    public CoMentions(IEnumerable<KeyValuePair<string, int>> counts)
    {
        _counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (topic, count) in counts) _counts[topic] = count;
    }

    /// <summary>The counts, in no order.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>Counts one article that names the topic too.</summary>
    public void Add(string topic)
    {
        if (_counts.TryGetValue(topic, out var count))
        {
            _counts[topic] = count + 1;
            return;
        }
        var floor = 0;
        if (_counts.Count >= Capacity)
        {
            // The smallest count goes; among equals the last id in ordinal order, so that a replay drops the same one.
            var (least, smallest) = ("", int.MaxValue);
            foreach (var (id, n) in _counts)
                if (n < smallest || (n == smallest && string.CompareOrdinal(id, least) > 0)) (least, smallest) = (id, n);
            _counts.Remove(least);
            floor = smallest;
        }
        _counts[topic] = floor + 1;
    }

    /// <summary>Takes back an article that was replaced.</summary>
    public void Remove(string topic)
    {
        if (!_counts.TryGetValue(topic, out var count)) return;
        if (count == 1) _counts.Remove(topic);
        else _counts[topic] = count - 1;
    }
}
