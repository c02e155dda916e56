using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Monitor.Domain.Journal;
using Monitor.Domain.Topics;
using Monitor.Grains.Topics;
using Monitor.Server.Search;

namespace Monitor.Server.Http;

/// <summary>/v1/topics.</summary>
internal static class TopicEndpoints
{
    private static readonly TimeSpan DefaultDays = TimeSpan.FromDays(30);
    private static readonly TimeSpan DefaultHours = TimeSpan.FromDays(7);

    public static void MapTopics(this IEndpointRouteBuilder routes)
    {
        var topics = routes.MapGroup("/v1/topics").WithTags("topics");
        topics.MapGet("", List).WithSummary("Topics that articles have named, the most active first.").ProducesProblem(StatusCodes.Status400BadRequest);
        topics.MapGet("/{id}", Get).WithSummary("What is known of a topic, named by id, name or alias; asOf a time or a position: what was known then.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        topics.MapGet("/{id}/timeline", GetTimeline).WithSummary("Counts over time with what is normal.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<Page<TopicSummary>>> List(
        string? kind, string? sort, string? cursor, int? limit, TopicDirectory directory, IJournalStore journal, CancellationToken cancellationToken)
    {
        var wanted = string.IsNullOrEmpty(kind) ? null : QueryValues.OneOf("kind", kind, TopicId.Country, TopicId.Organization);
        var order = TopicOrder.Of(QueryValues.OneOf("sort", sort, TopicOrder.Activity, TopicOrder.Name));
        var all = await directory.ListAsync(await NowAsync(journal, cancellationToken), cancellationToken);
        return TypedResults.Ok(order.Page(all.Where(t => wanted is null || t.Kind == wanted), cursor, QueryValues.Limit(limit)));
    }

    private static async Task<Ok<TopicView>> Get(
        string id, string? asOf, TopicResolver topics, TopicHistory history, IGrainFactory grains, IJournalStore journal, CancellationToken cancellationToken)
    {
        var topic = await topics.ResolveAsync(id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), cancellationToken);
        if (string.IsNullOrEmpty(asOf))
            return TypedResults.Ok(await grains.GetGrain<ITopicGrain>(topic).View(await NowAsync(journal, cancellationToken)));
        var position = long.TryParse(asOf, NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            ? given
            : await history.PositionAtAsync(QueryValues.Time("asOf", asOf)!.Value, cancellationToken);
        return TypedResults.Ok(await history.AsOfAsync(topic, position, cancellationToken));
    }

    private static async Task<Ok<TopicTimeline>> GetTimeline(
        string id, string? theme, string? bucket, string? from, string? to,
        TopicResolver topics, ThemeNames themes, IGrainFactory grains, IJournalStore journal, CancellationToken cancellationToken)
    {
        var topic = await topics.ResolveAsync(id, cancellationToken);
        var unit = QueryValues.OneOf("bucket", bucket, "day", "hour");
        var hourly = unit == "hour";
        var end = QueryValues.Time("to", to) ?? await NowAsync(journal, cancellationToken);
        var start = QueryValues.Time("from", from) ?? end - (hourly ? DefaultHours : DefaultDays);
        if (start > end) throw RequestProblem.BadRequest("`from` is after `to`.");
        var buckets = (end - start) / (hourly ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1)) + 1;
        if (buckets > Timeline.MaxBuckets)
            throw RequestProblem.BadRequest($"From {start:yyyy-MM-dd} to {end:yyyy-MM-dd} there are {buckets:N0} {unit}s; at most {Timeline.MaxBuckets:N0} are given. Narrow it or use bucket=day.");
        var items = await grains.GetGrain<ITopicGrain>(topic).Timeline(themes.Check(theme), hourly, start, end);
        return TypedResults.Ok(new TopicTimeline(topic, theme, unit, items));
    }

    // Windows end at the newest event time that is known, so that archives can be looked at as well as today.
    private static async Task<DateTimeOffset> NowAsync(IJournalStore journal, CancellationToken cancellationToken)
    {
        var watermark = (await journal.ReadHeadAsync(cancellationToken)).Watermark;
        return watermark == DateTimeOffset.MinValue ? DateTimeOffset.UnixEpoch : watermark;
    }
}

/// <summary>Counts of one topic over time.</summary>
/// <param name="Theme">The theme, or absent for the articles that name the topic at all.</param>
/// <param name="Bucket">`hour` or `day`.</param>
/// <param name="Items">In the order of time, empty buckets included.</param>
public sealed record TopicTimeline(string Topic, string? Theme, string Bucket, IReadOnlyList<TimelineBucket> Items);
