using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Monitor.Client.Alerts;
using Monitor.Client.Http;
using Monitor.Domain.Alerts;
using Monitor.Domain.Json;

namespace Monitor.Client;

public sealed partial class MonitorClient
{
    /// <summary>The latest revision of each alert, the newest alert first.</summary>
    public IAsyncEnumerable<Alert> ListAlertsAsync(AlertFilter? filter = null, CancellationToken cancellationToken = default) =>
        ListAsync<Alert>(() => Filtered(new Query("v1", "alerts"), filter).With("status", filter?.Status).With("from", filter?.From).With("to", filter?.To), cancellationToken);

    /// <summary>One alert with all its revisions.</summary>
    public async Task<AlertHistory> GetAlertAsync(string id, CancellationToken cancellationToken = default)
    {
        var alert = await GetAsync<JsonElement>(new Query("v1", "alerts", id), cancellationToken).ConfigureAwait(false);
        var latest = alert.Deserialize<Alert>(MonitorJson.Options)!;
        return new AlertHistory(latest, alert.TryGetProperty("revisions", out var revisions) ? revisions.Deserialize<List<Alert>>(MonitorJson.Options)! : [latest]);
    }

    /// <summary>
    /// Alerts as they are raised and revised, each once and in order. A connection that breaks is taken up again after the last alert, for as long as it
    /// takes. Ends only when cancelled.
    /// </summary>
    /// <param name="after">The <see cref="Alert.Cursor"/> to go on from, "0" for the beginning; null for alerts from now on.</param>
    /// <param name="onLost">Hears why a connection broke, before it is taken up again.</param>
    public async IAsyncEnumerable<Alert> StreamAlertsAsync(
        AlertFilter? filter = null, string? after = null, Action<Exception>? onLost = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var connected = _options.WaitForNode;
        while (true)
        {
            await using var events = new AlertEvents(_options.StreamTimeout);
            while (await NextAsync(events).ConfigureAwait(false) is { } alert)
            {
                after = alert.Cursor;
                yield return alert;
            }
            await Task.Delay(_options.RetryDelay, cancellationToken).ConfigureAwait(false);
        }

        async Task<Alert?> NextAsync(AlertEvents events)
        {
            try
            {
                if (!events.IsOpen)
                {
                    var response = await SendAsync(() => Request(after), cancellationToken, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
                    connected = true;
                    await events.OpenAsync(response, cancellationToken).ConfigureAwait(false);
                }
                return await events.NextAsync().ConfigureAwait(false);
            }
            catch (Exception e) when (connected && !cancellationToken.IsCancellationRequested && e is NodeUnreachableException or HttpRequestException or IOException or TimeoutException)
            {
                onLost?.Invoke(e);
                return null;
            }
        }

        HttpRequestMessage Request(string? cursor)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, Filtered(new Query("v1", "alerts", "stream"), filter).ToString());
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
            if (cursor is not null) request.Headers.Add("Last-Event-ID", cursor);
            return request;
        }
    }

    private static Query Filtered(Query query, AlertFilter? filter) =>
        query.With("topic", filter?.Topic).With("theme", filter?.Theme).With("severity", filter?.Severity);
}
