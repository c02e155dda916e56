namespace Monitor.Client.Node;

/// <summary>How a node or cluster is.</summary>
/// <param name="Position">The last journal entry.</param>
/// <param name="Lag">Entries that have not been handed to their topics.</param>
/// <param name="TopicsBehind">Topics that have not folded all that they were handed.</param>
/// <param name="Queued">Articles that wait to be written.</param>
/// <param name="DeadLetters">Entries that topics could not fold, since the start.</param>
/// <param name="Epoch">The number of the journal's writer.</param>
/// <param name="Stamp">When the last entry was written.</param>
/// <param name="Problem">Why nothing is written, or null.</param>
public sealed record ClusterState(
    IReadOnlyList<SiloState> Silos, long Position, long Lag, int TopicsBehind, int Queued, long DeadLetters, long Epoch, DateTimeOffset Stamp, string? Problem);

/// <summary>How a silo is.</summary>
/// <param name="Silo">Its number, from 1.</param>
/// <param name="State">`ready` or `not_ready`.</param>
public sealed record SiloState(int Silo, int Pid, string Url, string State);
