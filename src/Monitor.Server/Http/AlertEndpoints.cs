using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Monitor.Domain.Alerts;
using Monitor.Domain.Json;
using Monitor.Domain.Rules;
using Monitor.Server.Search;

namespace Monitor.Server.Http;

/// <summary>/v1/alerts.</summary>
internal static class AlertEndpoints
{
    public static void MapAlerts(this IEndpointRouteBuilder routes)
    {
        var alerts = routes.MapGroup("/v1/alerts").WithTags("alerts");
        alerts.MapGet("", List).WithSummary("The latest revision of each alert, the newest alert first.").ProducesProblem(StatusCodes.Status400BadRequest);
        alerts.MapGet("/{id}", Get).WithSummary("One alert with its revisions and its receipt.").Produces<Alert>().ProducesProblem(StatusCodes.Status404NotFound);
        alerts.MapGet("/stream", Stream).WithSummary("Alerts as they are raised and revised, as Server-Sent Events; Last-Event-ID resumes.")
            .Produces<string>(StatusCodes.Status200OK, "text/event-stream");
    }

    private static async Task<Ok<Page<Alert>>> List(
        string? topic, string? theme, string? severity, string? status, string? from, string? to, string? cursor, int? limit,
        TopicResolver topics, ThemeNames themes, IAlertStore alerts, CancellationToken cancellationToken)
    {
        var query = new AlertQuery(
            await topics.FindAsync(topic, cancellationToken), themes.Check(theme),
            QueryValues.OneOf<Severity>("severity", severity), QueryValues.OneOf<AlertStatus>("status", status),
            QueryValues.Time("from", from), QueryValues.Time("to", to), QueryValues.Cursor(cursor), QueryValues.Limit(limit) + 1);
        var found = await alerts.ReadLatestAsync(query, cancellationToken);
        if (found.Count < query.Limit) return TypedResults.Ok(new Page<Alert>(found));
        var page = found.SkipLast(1).ToList();
        return TypedResults.Ok(new Page<Alert>(page, (await alerts.ReadAsync(page[^1].Id, cancellationToken))[0].Cursor));
    }

    private static async Task<Ok<JsonObject>> Get(string id, IAlertStore alerts, CancellationToken cancellationToken)
    {
        var revisions = await alerts.ReadAsync(id, cancellationToken);
        if (revisions.Count == 0) throw RequestProblem.NotFound($"There is no alert \"{id}\".");
        var alert = JsonSerializer.SerializeToNode(revisions[^1], MonitorJson.Options)!.AsObject();
        alert["revisions"] = JsonSerializer.SerializeToNode(revisions, MonitorJson.Options);
        return TypedResults.Ok(alert);
    }

    private static async Task Stream(
        string? topic, string? theme, string? severity, string? cursor, HttpContext context,
        TopicResolver topics, ThemeNames themes, AlertStream stream, CancellationToken cancellationToken)
    {
        var filter = new AlertFilter(await topics.FindAsync(topic, cancellationToken), themes.Check(theme), QueryValues.OneOf<Severity>("severity", severity));
        var lastEvent = context.Request.Headers["Last-Event-ID"].ToString();
        await stream.WriteAsync(context, filter, QueryValues.Cursor(lastEvent.Length > 0 ? lastEvent : cursor));
    }
}
