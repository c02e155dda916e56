namespace Monitor.Domain.Topics;

/// <summary>
/// Which other topics are named together with a topic, and how often. Bounded: when twice as many are known as are kept, the rarer half is forgotten at
/// once, and a topic that comes after that begins at the highest count forgotten (Space-Saving, Metwally, Agrawal, El Abbadi 2005, in batches). So counts
/// are exact until then, and at most <see cref="Forgotten"/> too high afterwards.
/// </summary>
public sealed class CoMentions
{
    /// <summary>How many topics are kept at least.</summary>
    public const int Capacity = 200;

    private readonly Dictionary<string, int> _counts;

    /// <summary>No co-mentions yet.</summary>
    public CoMentions() : this([], 0)
    {
    }

    /// <summary>These counts by topic.</summary>
    public CoMentions(IEnumerable<KeyValuePair<string, int>> counts, int forgotten)
    {
        _counts = new Dictionary<string, int>(counts, StringComparer.Ordinal);
        Forgotten = forgotten;
    }

    /// <summary>The counts, in no order.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>The highest count of a topic that was forgotten; 0 while none was.</summary>
    public int Forgotten { get; private set; }

    /// <summary>Counts one article that names the topic too.</summary>
    public void Add(string topic)
    {
        if (_counts.TryGetValue(topic, out var count))
        {
            _counts[topic] = count + 1;
            return;
        }
        if (_counts.Count == 2 * Capacity) Forget();
        _counts[topic] = Forgotten + 1;
    }

    /// <summary>Takes back an article that was replaced.</summary>
    public void Remove(string topic)
    {
        if (!_counts.TryGetValue(topic, out var count)) return;
        if (count == 1) _counts.Remove(topic);
        else _counts[topic] = count - 1;
    }

    // Among equal counts the last ids in ordinal order go, so that a replay forgets the same ones.
    private void Forget()
    {
        foreach (var (topic, count) in _counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Skip(Capacity).ToArray())
        {
            Forgotten = Math.Max(Forgotten, count);
            _counts.Remove(topic);
        }
    }
}
