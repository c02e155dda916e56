using Monitor.Domain.Rules;

namespace Monitor.Domain.Journal;

/// <summary>Where the journal is kept. One instance serves any number of readers and one fenced writer.</summary>
public interface IJournalStore
{
    /// <summary>Takes a new epoch, which ends every earlier writer, and gives the head to go on from.</summary>
    Task<JournalHead> TakeOverAsync(CancellationToken cancellationToken);

    /// <summary>The head as last committed.</summary>
    Task<JournalHead> ReadHeadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Commits the entries in one transaction and returns when they are on disk. The first statement moves the head, fenced by epoch and position.
    /// </summary>
    /// <exception cref="FencedException">Another writer has taken over, or the head is not where <paramref name="expected"/> says.</exception>
    /// <exception cref="StoreException">The store could not commit (disk full, unreachable): nothing was written, or it is unknown; read the head before going on.</exception>
    Task AppendAsync(JournalHead expected, JournalHead next, IReadOnlyList<PendingEntry> entries, CancellationToken cancellationToken);

    /// <summary>The stored versions of the articles with these ids (hashed, <see cref="ArticleKey"/>), in the order of their positions; ids that are not stored are absent.</summary>
    Task<IReadOnlyDictionary<IdHash, IReadOnlyList<StoredVersion>>> FindVersionsAsync(IReadOnlyCollection<IdHash> ids, CancellationToken cancellationToken);

    /// <summary>The entry at a position, or null.</summary>
    Task<JournalEntry?> ReadAsync(long position, CancellationToken cancellationToken);

    /// <summary>At most <paramref name="limit"/> entries after a position, in order.</summary>
    Task<IReadOnlyList<JournalEntry>> ReadAfterAsync(long position, int limit, CancellationToken cancellationToken);

    /// <summary>At most <paramref name="limit"/> entries before a position, newest first.</summary>
    Task<IReadOnlyList<JournalEntry>> ReadBeforeAsync(long position, int limit, CancellationToken cancellationToken);

    /// <summary>All control entries after a position, in order.</summary>
    Task<IReadOnlyList<JournalEntry>> ReadControlAfterAsync(long position, CancellationToken cancellationToken);

    /// <summary>The position of the last entry of each topic.</summary>
    Task<IReadOnlyDictionary<string, long>> ReadTopicHeadsAsync(CancellationToken cancellationToken);

    /// <summary>The position of a topic's last entry; 0 if there is none.</summary>
    Task<long> ReadTopicHeadAsync(string topic, CancellationToken cancellationToken);

    /// <summary>The copy signatures of the last <paramref name="count"/> articles, oldest first, to fill the writer's memory of what it has seen.</summary>
    Task<IReadOnlyList<StoredSignature>> ReadRecentSignaturesAsync(int count, CancellationToken cancellationToken);
}

/// <summary>An entry ready to be written.</summary>
/// <param name="Entry">The entry, complete.</param>
/// <param name="Draft">For an article: its key and its body, encoded beforehand; null for control entries.</param>
public sealed record PendingEntry(JournalEntry Entry, ArticleDraft? Draft);

/// <summary>A stored version of an article.</summary>
public sealed record StoredVersion(ulong TextHash, long Position);

/// <summary>The copy signature of a stored article, and the first article of its story.</summary>
public sealed record StoredSignature(long Position, long Story, long? CopyOf, CopySignature Signature);

/// <summary>The writer is no longer the one that may append.</summary>
public sealed class FencedException(string message) : Exception(message);

/// <summary>The store failed; the message says what to do.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
