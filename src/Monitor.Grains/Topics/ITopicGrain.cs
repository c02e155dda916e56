using Monitor.Domain.Topics;
using Orleans.Concurrency;

namespace Monitor.Grains.Topics;

/// <summary>One topic's state in memory; its key is the topic's id. Everything it knows can be read from the journal again.</summary>
[Alias("monitor.topic")]
public interface ITopicGrain : IGrainWithStringKey
{
    /// <summary>
    /// Folds slices of a committed batch; those that it has folded already are skipped, and a gap before them is read from the journal as far as that
    /// is a matter of one page. Returns the last entry folded; its alerts are durable.
    /// </summary>
    [Alias("apply")]
    Task<long> Apply([Immutable] TopicSliceBatch batch);

    /// <summary>
    /// Goes on towards an entry by at most one page and, once there, folds what a control entry says. Returns the last entry folded; its alerts are durable.
    /// </summary>
    /// <param name="head">An entry of the topic.</param>
    /// <param name="control">A control entry; the topic has no entry between <paramref name="head"/> and it.</param>
    [Alias("catch-up")]
    Task<long> CatchUp(long head, long control);

    /// <summary>What is known of the topic.</summary>
    /// <param name="now">Where windows end, in event time.</param>
    [Alias("view")]
    Task<TopicView> View(DateTimeOffset now);

    /// <summary>Counts over time; see <see cref="Domain.Topics.Timeline"/>.</summary>
    [Alias("timeline")]
    Task<TimelineBucket[]> Timeline(string? theme, bool hourly, DateTimeOffset from, DateTimeOffset to);
}
