using System.Net.ServerSentEvents;
using System.Text.Json;
using Monitor.Domain.Alerts;
using Monitor.Domain.Json;

namespace Monitor.Client.Alerts;

/// <summary>The alerts of one connection.</summary>
internal sealed class AlertEvents(TimeSpan silence) : IAsyncDisposable
{
    private HttpResponseMessage? _response;
    private IAsyncEnumerator<SseItem<Alert?>>? _events;

    public bool IsOpen => _events is not null;

    public async Task OpenAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        _response = response;
        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        _events = SseParser.Create(new SilenceLimit(body, silence), Parse).EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
    }

    /// <summary>The next alert, or null at the end of the connection.</summary>
    public async Task<Alert?> NextAsync()
    {
        while (await _events!.MoveNextAsync().ConfigureAwait(false))
            if (_events.Current.Data is { } alert) return alert;
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_events is not null) await _events.DisposeAsync().ConfigureAwait(false);
        _response?.Dispose();
    }

    // Other events may come with a later node.
    private static Alert? Parse(string type, ReadOnlySpan<byte> data) => type == "alert" ? JsonSerializer.Deserialize<Alert>(data, MonitorJson.Options) : null;
}
