using Monitor.Client;
using Monitor.Client.Topics;
using Monitor.Domain.Alerts;
using Monitor.Domain.Topics;

namespace Monitor.Cli.Rendering;

/// <summary>What a run comes to: the topics most written about, with their alerts and their course over time.</summary>
internal static class ActivityTable
{
    private const int TopicsShown = 15;
    private static readonly TimeSpan MostDays = TimeSpan.FromDays(Timeline.MaxBuckets - 1);

    /// <param name="from">Where the courses begin.</param>
    /// <param name="to">Where they end.</param>
    public static async Task WriteAsync(Terminal terminal, MonitorClient client, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        if (to - from > MostDays) from = to - MostDays;
        var topics = await client.ListTopicsAsync(cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        if (topics.Count == 0) return;
        var alerts = await client.ListAlertsAsync(cancellationToken: cancellationToken).Where(a => a.Status is not (AlertStatus.Merged or AlertStatus.Retracted))
            .CountBy(a => a.Topic).ToDictionaryAsync(c => c.Key, c => c.Value, cancellationToken: cancellationToken);
        terminal.Line();
        var listing = new Listing(
            terminal, new Column("Topic", Least: 16), new Column("Articles", IsNumber: true), new Column("Alerts", IsNumber: true), new Column($"{Words.Day(from)} to {Words.Day(to)}"));
        var shown = topics.OrderByDescending(t => t.Articles).ThenByDescending(t => alerts.GetValueOrDefault(t.Id)).ThenBy(t => t.Id, StringComparer.Ordinal).Take(TopicsShown);
        foreach (var topic in shown)
        {
            var count = alerts.GetValueOrDefault(topic.Id);
            listing.Add(topic.Name, topic.Articles, count > 0 ? new Toned(count.ToString(), Tone.Warning) : "", new Toned(await CourseAsync(client, topic, from, to, cancellationToken), Tone.Course));
        }
        listing.Flush();
        var more = topics.Count - listing.Rows;
        terminal.Paragraph($"{(more > 0 ? $"{Words.Count(more, "more topic")}: `monitor topics`. " : "")}One topic: `monitor topic NAME`. The alerts: `monitor alerts`.", 0, Tone.Faint);
    }

    private static async Task<string> CourseAsync(MonitorClient client, TopicSummary topic, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var timeline = await client.GetTimelineAsync(topic.Id, from: from, to: to, cancellationToken: cancellationToken);
        return Sparkline.Of([.. timeline.Items.Select(b => b.Articles)]);
    }
}
