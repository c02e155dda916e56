namespace Monitor.Domain.Journal;

/// <summary>The end of the journal.</summary>
/// <param name="Epoch">The fence: the number of the writer that may append. Each new writer takes a higher one.</param>
/// <param name="Position">The position of the last entry; 0 when the journal is empty.</param>
/// <param name="Stamp">The stamp of the last entry; <see cref="DateTimeOffset.MinValue"/> when empty.</param>
/// <param name="Watermark">The highest event time journaled; <see cref="DateTimeOffset.MinValue"/> when none.</param>
/// <param name="Control">The position of the last control entry (rule, tick); 0 when none.</param>
public sealed record JournalHead(long Epoch, long Position, DateTimeOffset Stamp, DateTimeOffset Watermark, long Control);
