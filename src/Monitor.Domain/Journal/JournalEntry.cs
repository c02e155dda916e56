using Monitor.Domain.Articles;
using Monitor.Domain.Rules;

namespace Monitor.Domain.Journal;

/// <summary>One entry of the journal: the one totally ordered, append-only log that everything else is a fold of.</summary>
/// <param name="Position">Its place; the first entry has 1, and there are no gaps.</param>
/// <param name="Stamp">When it was written: max(previous stamp, clock), never going back.</param>
public abstract record JournalEntry(long Position, DateTimeOffset Stamp);

/// <summary>An accepted article with its analysis and with what only the one writer can know.</summary>
public sealed record ArticleEntry(long Position, DateTimeOffset Stamp) : JournalEntry(Position, Stamp)
{
    /// <summary>The article as sent; in a batch just committed, without its text.</summary>
    public required Article Article { get; init; }

    /// <summary>The sketch of its title and text.</summary>
    public required CopySignature Signature { get; init; }

    /// <summary>Its analysis, made once, before it was journaled.</summary>
    public required ArticleAnalysis Analysis { get; init; }

    /// <summary>`published`, or the stamp where that is missing or later.</summary>
    public required DateTimeOffset EventTime { get; init; }

    /// <summary>The highest event time journaled up to and including this entry. Lateness is counted from it.</summary>
    public required DateTimeOffset Watermark { get; init; }

    /// <summary>The position of the earlier article of which this is a near-duplicate, or null.</summary>
    public long? CopyOf { get; init; }

    /// <summary>The position of the first article of its story; its own position where it is the first.</summary>
    public required long Story { get; init; }

    /// <summary>The position of the version that this one replaces (same id, another text), or null.</summary>
    public long? RevisionOf { get; init; }

    /// <summary>For each topic that must hear of this entry (named in it, counted for by a report, or named in the version it replaces), the
    /// position of that topic's previous entry.</summary>
    public required IReadOnlyList<TopicLink> Links { get; init; }
}

/// <summary>A step back in one topic's chain through the journal.</summary>
/// <param name="Previous">The position of the topic's previous entry; 0 where this is its first.</param>
public sealed record TopicLink(string Topic, long Previous);

/// <summary>Written while time passes; it resolves what has been quiet.</summary>
/// <param name="Watermark">The highest event time journaled before it.</param>
public sealed record TickEntry(long Position, DateTimeOffset Stamp, DateTimeOffset Watermark) : JournalEntry(Position, Stamp);

/// <summary>A rule comes into force, new or in place of the one with its id.</summary>
public sealed record RuleAddedEntry(long Position, DateTimeOffset Stamp, Rule Rule) : JournalEntry(Position, Stamp);

/// <summary>A rule goes out of force.</summary>
public sealed record RuleRemovedEntry(long Position, DateTimeOffset Stamp, string RuleId) : JournalEntry(Position, Stamp);
