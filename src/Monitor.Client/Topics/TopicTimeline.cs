using Monitor.Domain.Topics;

namespace Monitor.Client.Topics;

/// <summary>Counts of one topic over time.</summary>
/// <param name="Theme">The theme, or null for the articles that name the topic at all.</param>
/// <param name="Bucket">`hour` or `day`.</param>
/// <param name="Items">In the order of time, empty buckets included.</param>
public sealed record TopicTimeline(string Topic, string? Theme, string Bucket, IReadOnlyList<TimelineBucket> Items);
