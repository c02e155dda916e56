using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Monitor.Domain.Alerts;
using Monitor.Domain.Json;
using Monitor.Grains.Alerts;

namespace Monitor.Server.Http;

/// <summary>Writes the alert log as Server-Sent Events (WHATWG HTML, 9.2): the id of an event is the cursor to resume from.</summary>
internal sealed class AlertStream(AlertFeed feed, IHostApplicationLifetime lifetime)
{
    /// <summary>How often a comment line keeps the connection alive.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Writes until the reader goes away or the node stops.</summary>
    /// <param name="after">The cursor to resume from; null for alerts from now on.</param>
    public async Task WriteAsync(HttpContext context, AlertFilter filter, long? after)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var start = after ?? await feed.ReadHeadAsync(stop.Token);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache";
        var body = context.Response.BodyWriter;
        try
        {
            await CommentAsync(body, stop.Token);
            await WriteAlertsAsync(body, filter, start, stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The end of a stream without an end.
        }
    }

    private async Task WriteAlertsAsync(PipeWriter body, AlertFilter filter, long start, CancellationToken stop)
    {
        await using var alerts = feed.ReadAsync(start, stop).GetAsyncEnumerator(stop);
        while (true)
        {
            var next = alerts.MoveNextAsync().AsTask();
            while (await Task.WhenAny(next, Task.Delay(Heartbeat, stop)) != next && !stop.IsCancellationRequested) await CommentAsync(body, stop);
            if (!await next) return;
            if (!filter.Matches(alerts.Current)) continue;
            Write(body, alerts.Current);
            await body.FlushAsync(stop);
        }
    }

    private static async Task CommentAsync(PipeWriter body, CancellationToken stop)
    {
        body.Write(":\n\n"u8);
        await body.FlushAsync(stop);
    }

    private static void Write(PipeWriter body, Alert alert)
    {
        body.Write("event: alert\nid: "u8);
        Encoding.UTF8.GetBytes(alert.Cursor, body);
        body.Write("\ndata: "u8);
        body.Write(JsonSerializer.SerializeToUtf8Bytes(alert, MonitorJson.Options));
        body.Write("\n\n"u8);
    }
}
