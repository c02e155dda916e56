using Monitor.Domain.Alerts;
using Monitor.Domain.Rules;
using Monitor.Domain.Topics;

namespace Monitor.Domain.Verification;

/// <summary>One topic folded twice: from nothing, and from its snapshot on.</summary>
internal sealed class TopicReplay
{
    private readonly TopicState _state;
    private readonly TopicState? _resumed;
    private readonly long _from;
    private readonly HashSet<(string, int)> _pending = [];

    /// <param name="snapshot">The last snapshot; null where there is none, or none that can be read: then the topic itself starts from nothing.</param>
    public TopicReplay(string topic, TopicSnapshot? snapshot)
    {
        _state = new TopicState { Topic = topic };
        if (snapshot is null) return;
        try
        {
            _resumed = TopicState.FromJson(snapshot.State);
        }
        catch (FormatException)
        {
            return;
        }
        _from = snapshot.Position;
        if (_resumed.Topic != topic || _resumed.Position != snapshot.Position || _resumed.Control != snapshot.Control)
            throw new DifferenceException($"The snapshot of {topic} at {snapshot.Position} and {snapshot.Control} holds a state of {_resumed.Topic} at {_resumed.Position} and {_resumed.Control}.");
    }

    /// <summary>Folds the next slice. Returns the revisions that follow from it.</summary>
    public IReadOnlyList<AlertRevision> Apply(TopicSlice slice, RuleBook book)
    {
        if (_resumed is not null && slice.Position > _from)
        {
            if (slice.Previous != _resumed.Position) throw new DifferenceException($"The snapshot of {slice.Topic} is at position {_from}, where the journal has no entry of it.");
            Note(SliceFold.Apply(_resumed, slice, book, SetAside));
        }
        return SliceFold.Apply(_state, slice, book, SetAside);
    }

    /// <summary>Folds what time has done since the last slice, and compares the two states.</summary>
    /// <exception cref="DifferenceException">They differ.</exception>
    public IReadOnlyList<AlertRevision> Finish(RuleBook book)
    {
        var revisions = TopicFold.Advance(_state, book);
        if (_resumed is null) return revisions;
        Note(TopicFold.Advance(_resumed, book));
        if (!_state.ToJson().AsSpan().SequenceEqual(_resumed.ToJson()))
            throw new DifferenceException($"The state of {_state.Topic} folded from the start of the journal is not that folded from its snapshot at position {_from} on.");
        return revisions;
    }

    /// <summary>Whether the topic will still put this revision into the log: it has no snapshot, or its snapshot is from before it.</summary>
    public bool IsPending(AlertRevision revision) => _resumed is null || _pending.Contains((revision.AlertId, revision.Revision));

    // What the topic set aside when it folded the entry, the replay sets aside as well.
    private static void SetAside(TopicSlice slice, Exception reason)
    {
    }

    private void Note(IReadOnlyList<AlertRevision> revisions)
    {
        foreach (var revision in revisions) _pending.Add((revision.AlertId, revision.Revision));
    }
}
