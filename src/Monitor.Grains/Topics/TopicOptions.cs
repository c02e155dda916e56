using System.ComponentModel.DataAnnotations;

namespace Monitor.Grains.Topics;

/// <summary>How topics catch up and save what they know.</summary>
public sealed class TopicOptions
{
    /// <summary>How many entries a topic reads in one call when it catches up. 1,000 by default.</summary>
    [Range(1, 100_000)]
    public int PageEntries { get; set; } = 1_000;

    /// <summary>After how many entries a topic saves its state while it is busy. 2,000 by default.</summary>
    [Range(1, int.MaxValue)]
    public int SnapshotEntries { get; set; } = 2_000;

    /// <summary>How long a topic is quiet before it saves its state, if that spares reading more than a few entries again. 10 seconds by default.</summary>
    public TimeSpan SnapshotIdle { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many entries make a state worth saving when a topic becomes quiet; fewer are saved with time. 20 by default.</summary>
    [Range(1, int.MaxValue)]
    public int SnapshotIdleEntries { get; set; } = 20;

    /// <summary>After how many times <see cref="SnapshotIdle"/> a few entries are saved as well. 6 by default.</summary>
    [Range(1, int.MaxValue)]
    public int SnapshotIdlePeriods { get; set; } = 6;

    /// <summary>How many entries with reports a silo keeps in memory for the words of alerts. 5,000 by default, of about 1 KB each.</summary>
    [Range(1, 1_000_000)]
    public int EvidenceEntries { get; set; } = 5_000;
}
