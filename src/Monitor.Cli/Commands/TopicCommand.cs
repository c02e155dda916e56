using System.CommandLine;
using Monitor.Cli.Rendering;
using Monitor.Client;
using Monitor.Domain.Topics;

namespace Monitor.Cli.Commands;

/// <summary>`monitor topic`: what is known of one topic.</summary>
internal static class TopicCommand
{
    private const int ThemesShown = 12;

    public static Command Create()
    {
        var topic = new Argument<string>("TOPIC") { Description = "Its id, name or alias, such as country:AF or Afghanistan." };
        var asOf = new Option<string?>("--as-of") { Description = "What was known then: a time, or a position of the journal.", HelpName = "TIME|POSITION" };
        var (server, json) = (GlobalOptions.Server(), GlobalOptions.Json());
        return new Command("topic", "Show what is known of a topic: themes, what is normal, recent reports, open alerts.") { topic, asOf, json, server }.Does(
            async (parsed, terminal, cancellationToken) =>
            {
                using var client = parsed.Connect(server);
                var view = await client.GetTopicAsync(parsed.GetValue(topic)!, parsed.GetValue(asOf), cancellationToken);
                if (parsed.GetValue(json)) terminal.Json(view);
                else TopicPage.Write(terminal, view, await TimelinesAsync(client, view, cancellationToken));
            });
    }

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<TimelineBucket>>> TimelinesAsync(MonitorClient client, TopicView view, CancellationToken cancellationToken)
    {
        var timelines = new Dictionary<string, IReadOnlyList<TimelineBucket>>();
        foreach (var theme in view.Themes.Where((t, i) => i == 0 || t.Last30Days.Articles > 0).Take(ThemesShown))
            timelines[theme.Theme] = (await client.GetTimelineAsync(view.Id, theme.Theme, from: view.AsOf.AddDays(-29), to: view.AsOf, cancellationToken: cancellationToken)).Items;
        return timelines;
    }
}
