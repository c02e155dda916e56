using System.CommandLine;
using System.Globalization;
using Monitor.Cli.Rendering;
using Monitor.Client;
using Monitor.Client.Alerts;
using Monitor.Domain.Alerts;
using Monitor.Domain.Rules;
using Monitor.Files.Articles;

namespace Monitor.Cli.Commands;

/// <summary>`monitor alerts`: the alert log, or what is added to it from now on.</summary>
internal static class AlertsCommand
{
    public static Command Create()
    {
        var follow = new Option<bool>("--follow", "-f") { Description = "Go on until Ctrl-C and show alerts as they are raised." };
        var topic = new Option<string?>("--topic") { Description = "Only of this topic: id, name or alias.", HelpName = "TOPIC" };
        var theme = new Option<string?>("--theme") { Description = "Only of this theme.", HelpName = "ID" };
        var severity = new Option<string?>("--severity") { Description = "Only of this severity.", HelpName = "info|warning|critical" };
        severity.OneOf("info", "warning", "critical");
        var since = new Option<string?>("--since") { Description = "Only what was raised since a time, or what came after a cursor.", HelpName = "TIME|CURSOR" };
        var (server, limit, json) = (GlobalOptions.Server(), GlobalOptions.Limit(), GlobalOptions.Json());
        return new Command("alerts", "List alerts, the newest first, or follow them.") { follow, topic, theme, severity, since, limit, json, server }.Does(
            async (parsed, terminal, cancellationToken) =>
            {
                var (time, cursor) = ReadSince(parsed.GetValue(since));
                var filter = new AlertFilter(
                    parsed.GetValue(topic), parsed.GetValue(theme), parsed.GetValue(severity) is { } s ? Enum.Parse<Severity>(s, ignoreCase: true) : null, From: time);
                var most = parsed.GetLimit(limit);
                using var client = parsed.Connect(server);
                var show = new AlertOutput(terminal, parsed.GetValue(json));
                return parsed.GetValue(follow)
                    ? await FollowAsync(client, filter, cursor, most, terminal, show, cancellationToken)
                    : await ListAsync(client, filter, cursor, most, show, cancellationToken);
            });
    }

    private static async Task<int> ListAsync(MonitorClient client, AlertFilter filter, long? cursor, int most, AlertOutput show, CancellationToken cancellationToken)
    {
        await foreach (var alert in client.ListAlertsAsync(filter, cancellationToken).Where(a => cursor is null || CursorOf(a) > cursor).Take(most)) show.List(alert);
        show.EndList();
        return 0;
    }

    private static async Task<int> FollowAsync(
        MonitorClient client, AlertFilter filter, long? cursor, int most, Terminal terminal, AlertOutput show, CancellationToken cancellationToken)
    {
        // A time is looked for from the beginning of the log, so that nothing falls between a list and the stream after it.
        var after = cursor?.ToString(CultureInfo.InvariantCulture) ?? (filter.From is null ? null : "0");
        try
        {
            var stream = client.StreamAlertsAsync(filter, after, lost => terminal.Error($"{lost.Message.TrimEnd('.')}. Waiting for the node to come back."), cancellationToken);
            await foreach (var alert in stream.Where(a => filter.From is null || a.RaisedAt >= filter.From).Take(most)) show.Follow(alert);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl-C is how following ends.
        }
        return 0;
    }

    private static (DateTimeOffset? Time, long? Cursor) ReadSince(string? since)
    {
        if (since is null) return (null, null);
        // Eight digits are a day in ISO 8601's basic form.
        if (since.Length != 8 && long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var cursor)) return (null, cursor);
        return PublishedDate.TryParse(since, out var time) ? (time, null)
            : throw new UsageException($"--since is \"{since}\". Give a time such as 2021-05-18 or 2021-05-18T14:30Z, or the cursor of an alert.");
    }

    private static long CursorOf(Alert alert) => long.Parse(alert.Cursor, CultureInfo.InvariantCulture);
}
