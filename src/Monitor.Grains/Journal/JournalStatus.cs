using Orleans.Concurrency;

namespace Monitor.Grains.Journal;

/// <summary>How the journal and its folds stand.</summary>
/// <param name="Ready">Whether articles can be written.</param>
/// <param name="Problem">Why not, as one sentence; null when ready.</param>
/// <param name="Position">The last entry committed.</param>
/// <param name="Stamp">When that was written.</param>
/// <param name="Control">The last control entry (rule, tick).</param>
/// <param name="Epoch">The number of the writer.</param>
/// <param name="Queued">Articles that wait to be written.</param>
/// <param name="Lag">Entries committed that have not been handed to their topics.</param>
/// <param name="TopicsBehind">Topics that have not folded all that was handed to them.</param>
/// <param name="Settled">Whether everything that was handed in is committed and folded, and its alerts are out.</param>
[GenerateSerializer, Immutable, Alias("monitor.journal-status")]
public sealed record JournalStatus(
    [property: Id(0)] bool Ready,
    [property: Id(1)] string? Problem,
    [property: Id(2)] long Position,
    [property: Id(3)] DateTimeOffset Stamp,
    [property: Id(4)] long Control,
    [property: Id(5)] long Epoch,
    [property: Id(6)] int Queued,
    [property: Id(7)] long Lag,
    [property: Id(8)] int TopicsBehind,
    [property: Id(9)] bool Settled);
