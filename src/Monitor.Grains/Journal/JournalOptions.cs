using System.ComponentModel.DataAnnotations;

namespace Monitor.Grains.Journal;

/// <summary>How much the journal takes at once, and how much may wait.</summary>
public sealed class JournalOptions
{
    /// <summary>The most articles in one transaction, unless a single request has more. 1,000 by default.</summary>
    [Range(1, 100_000)]
    public int GroupArticles { get; set; } = 1_000;

    /// <summary>The most bytes of articles in one transaction, unless a single request has more. 4 MiB by default.</summary>
    [Range(1, int.MaxValue)]
    public int GroupBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>The most articles that may wait; more are refused. 4,000 by default.</summary>
    [Range(1, int.MaxValue)]
    public int QueueArticles { get; set; } = 4_000;

    /// <summary>The most bytes of articles that may wait; more are refused. 32 MiB by default.</summary>
    [Range(1, int.MaxValue)]
    public int QueueBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>How many committed batches may wait for the topics before the writer waits. 2 by default.</summary>
    [Range(1, 1_000)]
    public int UndeliveredBatches { get; set; } = 2;

    /// <summary>How many topics are called at the same time. 32 by default.</summary>
    [Range(1, 10_000)]
    public int ConcurrentTopics { get; set; } = 32;

    /// <summary>How often topics that are behind, and the hour, are looked after. One second by default.</summary>
    public TimeSpan Pulse { get; set; } = TimeSpan.FromSeconds(1);
}
