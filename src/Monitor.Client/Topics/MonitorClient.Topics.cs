using Monitor.Client.Http;
using Monitor.Client.Topics;
using Monitor.Domain.Topics;

namespace Monitor.Client;

public sealed partial class MonitorClient
{
    /// <summary>The topics that articles have named.</summary>
    /// <param name="kind">`country` or `org`; null for all.</param>
    public IAsyncEnumerable<TopicSummary> ListTopicsAsync(string? kind = null, TopicSort sort = TopicSort.Activity, CancellationToken cancellationToken = default) =>
        ListAsync<TopicSummary>(() => new Query("v1", "topics").With("kind", kind).With<TopicSort>("sort", sort), cancellationToken);

    /// <summary>What is known of a topic.</summary>
    /// <param name="topic">Its id, name or alias; the exception of an ambiguous one (409) lists the candidates.</param>
    /// <param name="asOf">A time or a journal position: what was known then. Null for now.</param>
    public Task<TopicView> GetTopicAsync(string topic, string? asOf = null, CancellationToken cancellationToken = default) =>
        GetAsync<TopicView>(new Query("v1", "topics", topic).With("asOf", asOf), cancellationToken);

    /// <summary>Counts of a topic over time with what is normal.</summary>
    /// <param name="topic">Its id, name or alias.</param>
    /// <param name="theme">A theme; null for the articles that name the topic at all.</param>
    /// <param name="hourly">By the hour instead of by the day.</param>
    /// <param name="from">30 days (hourly: 7) before <paramref name="to"/> where it is null.</param>
    /// <param name="to">The newest event time of the node where it is null.</param>
    public Task<TopicTimeline> GetTimelineAsync(
        string topic, string? theme = null, bool hourly = false, DateTimeOffset? from = null, DateTimeOffset? to = null, CancellationToken cancellationToken = default) =>
        GetAsync<TopicTimeline>(
            new Query("v1", "topics", topic, "timeline").With("theme", theme).With("bucket", hourly ? "hour" : "day").With("from", from).With("to", to), cancellationToken);
}
