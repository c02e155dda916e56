namespace Monitor.Analysis.Roles;

/// <summary>A few topics, each once, in the order in which they were found. Reused.</summary>
internal sealed class TopicSet
{
    private const int Max = 12;

    private readonly int[] _topics = new int[Max];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Span => _topics.AsSpan(0, Count);

    /// <summary>How sure it is that they play their part, from 0 to 1.</summary>
    public double Certainty { get; set; }

    public void Clear() => (Count, Certainty) = (0, 0);

    public bool Contains(int topic) => Span.Contains(topic);

    public void Add(int topic)
    {
        if (Count < Max && !Contains(topic)) _topics[Count++] = topic;
    }
}
