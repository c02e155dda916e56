using System.CommandLine;
using System.Text.Json;
using Monitor.Cli.Rendering;
using Monitor.Domain.Json;

namespace Monitor.Cli.Commands;

/// <summary>`monitor alert`: one alert with its revisions, receipt and evidence.</summary>
internal static class AlertCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "The id of the alert, as `monitor alerts` shows it." };
        var (server, json) = (GlobalOptions.Server(), GlobalOptions.Json());
        return new Command("alert", "Show one alert: why it fired, the sentences that show it, what became of it.") { id, json, server }.Does(
            async (parsed, terminal, cancellationToken) =>
            {
                using var client = parsed.Connect(server);
                var history = await client.GetAlertAsync(parsed.GetValue(id)!, cancellationToken);
                if (!parsed.GetValue(json))
                {
                    AlertPage.Write(terminal, history);
                    return;
                }
                var alert = JsonSerializer.SerializeToNode(history.Latest, MonitorJson.Options)!.AsObject();
                alert["revisions"] = JsonSerializer.SerializeToNode(history.Revisions, MonitorJson.Options);
                terminal.Json(alert);
            });
    }
}
