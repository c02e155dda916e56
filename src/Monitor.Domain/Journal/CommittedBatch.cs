using Monitor.Domain.Topics;

namespace Monitor.Domain.Journal;

/// <summary>What one call to the <see cref="JournalWriter"/> committed.</summary>
/// <param name="Results">What became of each article, in the order of the drafts; empty for control entries.</param>
/// <param name="Entries">The entries written, in order.</param>
/// <param name="Slices">For each topic that must hear of them, its slices in order.</param>
/// <param name="Head">The head of the journal afterwards.</param>
public sealed record CommittedBatch(
    IReadOnlyList<Appended> Results,
    IReadOnlyList<JournalEntry> Entries,
    IReadOnlyDictionary<string, IReadOnlyList<TopicSlice>> Slices,
    JournalHead Head);
