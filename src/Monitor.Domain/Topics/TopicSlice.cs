using Monitor.Domain.Articles;
using Monitor.Domain.Journal;

namespace Monitor.Domain.Topics;

/// <summary>What one topic hears of one journaled article.</summary>
public sealed record TopicSlice
{
    /// <summary>The topic.</summary>
    public required string Topic { get; init; }

    /// <summary>The entry's position.</summary>
    public required long Position { get; init; }

    /// <summary>The position of this topic's previous entry; 0 where this is its first. A topic that knows another one has missed something.</summary>
    public required long Previous { get; init; }

    /// <summary>When the entry was written.</summary>
    public required DateTimeOffset Stamp { get; init; }

    /// <summary>When it happened: what windows, baselines and rules run on.</summary>
    public required DateTimeOffset EventTime { get; init; }

    /// <summary>The highest event time journaled up to and including the entry.</summary>
    public required DateTimeOffset Watermark { get; init; }

    /// <summary>The id of the article.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Who published it, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>The position of the first article of its story.</summary>
    public required long Story { get; init; }

    /// <summary>Whether it is a near-duplicate of an earlier article.</summary>
    public bool IsCopy { get; init; }

    /// <summary>Whether the article names the topic; false where it only did so in the version it replaces.</summary>
    public required bool Mentioned { get; init; }

    /// <summary>The topics that the article names, this one among them if it is <see cref="Mentioned"/>.</summary>
    public required IReadOnlyList<string> Named { get; init; }

    /// <summary>The reports that count for this topic, as (theme, status, part) without their words.</summary>
    public required IReadOnlyList<SliceReport> Reports { get; init; }

    /// <summary>For a revision: what the topic heard of the version that it replaces.</summary>
    public TopicSlice? Replaces { get; init; }

    /// <summary>Cuts the topic's slice out of an entry.</summary>
    /// <inheritdoc cref="SliceCutter(ArticleEntry, ArticleEntry?)"/>
    /// <exception cref="ArgumentException">The entry does not link the topic, or the replaced entry is missing.</exception>
    public static TopicSlice Of(ArticleEntry entry, string topic, ArticleEntry? replaced)
    {
        var link = entry.Links.FirstOrDefault(l => l.Topic == topic)
            ?? throw new ArgumentException($"Entry {entry.Position} does not link {topic}.", nameof(topic));
        return new SliceCutter(entry, replaced).Cut(link);
    }
}

/// <summary>A report as one topic hears it.</summary>
/// <param name="Actor">The topic does it.</param>
/// <param name="Target">It is done to the topic, or there. A topic can be both, or neither where no one is named.</param>
public readonly record struct SliceReport(string Theme, ReportStatus Status, bool Actor, bool Target)
{
    /// <summary>What the topic hears of the report.</summary>
    public static SliceReport Of(Report report, string topic) =>
        new(report.Theme, report.Status, report.Actors.Contains(topic), report.Targets.Contains(topic));
}
