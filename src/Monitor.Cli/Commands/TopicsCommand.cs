using System.CommandLine;
using Monitor.Cli.Rendering;
using Monitor.Client.Topics;

namespace Monitor.Cli.Commands;

/// <summary>`monitor topics`: what articles have named.</summary>
internal static class TopicsCommand
{
    public static Command Create()
    {
        var kind = new Option<string?>("--kind") { Description = "Only countries or only organizations.", HelpName = "country|org" };
        kind.OneOf("country", "org");
        var sort = new Option<string?>("--sort") { Description = "The most active first, or by name.", HelpName = "activity|name", DefaultValueFactory = _ => "activity" };
        sort.OneOf("activity", "name");
        var (server, limit, json) = (GlobalOptions.Server(), GlobalOptions.Limit(), GlobalOptions.Json());
        return new Command("topics", "List the countries and organizations that articles have named.") { kind, sort, limit, json, server }.Does(
            async (parsed, terminal, cancellationToken) =>
            {
                var most = parsed.GetLimit(limit);
                using var client = parsed.Connect(server);
                var topics = client.ListTopicsAsync(parsed.GetValue(kind), Enum.Parse<TopicSort>(parsed.GetValue(sort)!, ignoreCase: true), cancellationToken).Take(most);
                if (parsed.GetValue(json)) await terminal.JsonAsync(topics);
                else await WriteAsync(terminal, topics);
            });
    }

    private static async Task WriteAsync(Terminal terminal, IAsyncEnumerable<TopicSummary> topics)
    {
        var listing = new Listing(
            terminal, new Column("Topic", Least: 20), new Column("Id", Least: 16), new Column("Articles", IsNumber: true), new Column("24 hours", IsNumber: true),
            new Column("7 days", IsNumber: true), new Column("Last"));
        await foreach (var topic in topics)
            listing.Add(topic.Name, new Toned(topic.Id, Tone.Faint), topic.Articles, topic.LastDay, topic.LastWeek, topic.LastEvent is { } last ? Words.Day(last) : "");
        listing.Flush();
        if (listing.Rows == 0) terminal.Line("No article has named a topic yet. Send some with `monitor ingest PATH...`.");
    }
}
