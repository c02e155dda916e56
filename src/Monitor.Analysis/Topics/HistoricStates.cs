namespace Monitor.Analysis.Topics;

/// <summary>
/// Which states there were at which time: "Moscow" of 1987 is the Soviet Union's seat, and the Soviet Union of an article of today is history.
/// An article without a date is of today. Immutable.
/// </summary>
internal sealed class HistoricStates
{
    private readonly Part[] _parts;
    private readonly DateTimeOffset[] _ends;
    private readonly DateTimeOffset _lastEnd;

    /// <param name="topics">How many topics there are.</param>
    /// <param name="parts">By topic, what it was a part of.</param>
    /// <param name="ends">By topic, when the state ended.</param>
    public HistoricStates(int topics, IReadOnlyDictionary<int, Part> parts, IReadOnlyDictionary<int, DateTimeOffset> ends)
    {
        _parts = new Part[topics];
        _ends = new DateTimeOffset[topics];
        Array.Fill(_ends, DateTimeOffset.MaxValue);
        foreach (var (topic, part) in parts) _parts[topic] = part;
        foreach (var (topic, end) in ends) _ends[topic] = end;
        _lastEnd = parts.Values.Select(part => part.Until).DefaultIfEmpty().Max();
    }

    /// <summary>The state that a surface of a topic means in an article of that time.</summary>
    public int MeantBy(int topic, SurfaceForm form, DateTimeOffset? published)
    {
        if (!(published < _lastEnd) || topic >= _parts.Length || !(published < _parts[topic].Until)) return topic;
        return _parts[topic].IsHeir || form is SurfaceForm.Seat or SurfaceForm.Place ? _parts[topic].State : topic;
    }

    /// <summary>Whether the state was no more.</summary>
    public bool IsHistory(int topic, DateTimeOffset? published) => topic < _ends.Length && _ends[topic] <= (published ?? DateTimeOffset.MaxValue.AddTicks(-1));

    /// <summary>A country of today that was a part of a state.</summary>
    /// <param name="State">The state's topic.</param>
    /// <param name="Until">When that ended.</param>
    /// <param name="IsHeir">Whether its names meant the state.</param>
    internal readonly record struct Part(int State, DateTimeOffset Until, bool IsHeir);
}
