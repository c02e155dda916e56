using System.Runtime.InteropServices;

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

    // Thousands of topics have one: two sorted lists are a third of a dictionary.
    private readonly List<string> _topics = [];
    private readonly List<int> _counts = [];

    /// <summary>No co-mentions yet.</summary>
    public CoMentions()
    {
    }

    /// <summary>These counts by topic.</summary>
    public CoMentions(IEnumerable<KeyValuePair<string, int>> counts, int forgotten)
    {
        foreach (var (topic, count) in counts.OrderBy(c => c.Key, StringComparer.Ordinal)) Append(topic, count);
        Forgotten = forgotten;
    }

    /// <summary>The counts, in the ordinal order of the topics.</summary>
    public IEnumerable<KeyValuePair<string, int>> Counts => _topics.Zip(_counts, KeyValuePair.Create);

    /// <summary>The highest count of a topic that was forgotten; 0 while none was.</summary>
    public int Forgotten { get; private set; }

    /// <summary>Counts one article that names the topic too.</summary>
    public void Add(string topic)
    {
        var at = IndexOf(topic);
        if (at >= 0)
        {
            CollectionsMarshal.AsSpan(_counts)[at]++;
            return;
        }
        if (_topics.Count == 2 * Capacity)
        {
            Forget();
            at = IndexOf(topic);
        }
        _topics.Insert(~at, topic);
        _counts.Insert(~at, Forgotten + 1);
    }

    /// <summary>Takes back an article that was replaced.</summary>
    public void Remove(string topic)
    {
        var at = IndexOf(topic);
        if (at < 0 || --CollectionsMarshal.AsSpan(_counts)[at] > 0) return;
        _topics.RemoveAt(at);
        _counts.RemoveAt(at);
    }

    // The index, or the complement of where the topic belongs. A list's own search asks its comparer through an interface: measured, half as fast.
    private int IndexOf(string topic)
    {
        var topics = CollectionsMarshal.AsSpan(_topics);
        var (from, to) = (0, topics.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            var order = string.CompareOrdinal(topics[middle], topic);
            if (order == 0) return middle;
            if (order < 0) from = middle + 1;
            else to = middle;
        }
        return ~from;
    }

    // Among equal counts the last ids in ordinal order go, so that a replay forgets the same ones.
    private void Forget()
    {
        var known = Counts.ToArray();
        var kept = Enumerable.Range(0, known.Length).OrderByDescending(i => known[i].Value).Take(Capacity).ToHashSet();
        _topics.Clear();
        _counts.Clear();
        for (var i = 0; i < known.Length; i++)
        {
            if (kept.Contains(i)) Append(known[i].Key, known[i].Value);
            else Forgotten = Math.Max(Forgotten, known[i].Value);
        }
    }

    private void Append(string topic, int count)
    {
        _topics.Add(topic);
        _counts.Add(count);
    }
}
