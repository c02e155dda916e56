using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Monitor.Client.Http;
using Monitor.Domain.Json;
using Polly;
using Polly.Timeout;

namespace Monitor.Client;

/// <summary>
/// Talks to a node over HTTP. Requests that fail for a moment (the connection breaks, 429, 502, 503, 504) are sent again. Thread-safe; one client for the
/// life of a program is enough.
/// </summary>
/// <remarks>
/// Every call can throw <see cref="MonitorApiException"/> (the node says no, and why) and <see cref="NodeUnreachableException"/> (no node answers).
/// Ids may hold any character. Lists are read page by page as they are enumerated.
/// </remarks>
public sealed partial class MonitorClient : IDisposable
{
    /// <summary>Where a node listens unless it is told otherwise.</summary>
    public const string DefaultAddress = "http://127.0.0.1:5080";

    private const int PageSize = 500;

    private readonly HttpClient _http;
    private readonly bool _owned;
    private readonly MonitorClientOptions _options;
    private readonly ResiliencePipeline<HttpResponseMessage> _retries;
    private volatile bool _reached;

    /// <summary>Makes a client with connections of its own.</summary>
    /// <param name="address">The address of a node, such as http://127.0.0.1:5080, or of what stands before several.</param>
    /// <param name="options">Null for the defaults.</param>
    public MonitorClient(Uri address, MonitorClientOptions? options = null)
        : this(Connect(address), options) => _owned = true;

    /// <summary>Makes a client over a given one, which keeps its handlers, headers and time limit and is not disposed with this one.</summary>
    /// <param name="http">Its base address is that of the node.</param>
    /// <param name="options">Null for the defaults.</param>
    public MonitorClient(HttpClient http, MonitorClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        Address = http.BaseAddress ?? throw new ArgumentException("The client has no base address.", nameof(http));
        _http = http;
        _options = options ?? new MonitorClientOptions();
        _reached = _options.WaitForNode;
        _retries = Retries.Create(_options, () => _reached);
    }

    /// <summary>Where the node is.</summary>
    public Uri Address { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_owned) _http.Dispose();
    }

    private static HttpClient Connect(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var handler = new SocketsHttpHandler
        {
            UseProxy = !address.IsLoopback,
            // The addresses behind a name change while a client lives.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        // A base address that does not end with a slash loses its last segment.
        var root = address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
        return new HttpClient(handler) { BaseAddress = root, Timeout = Timeout.InfiniteTimeSpan };
    }

    private async Task<T> GetAsync<T>(Query query, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, query.ToString()), cancellationToken).ConfigureAwait(false);
        return await ReadAsync<T>(response, cancellationToken).ConfigureAwait(false);
    }

    private async Task<T> PostAsync<T>(Query query, Func<HttpContent> content, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(() => new HttpRequestMessage(HttpMethod.Post, query.ToString()) { Content = content() }, cancellationToken).ConfigureAwait(false);
        return await ReadAsync<T>(response, cancellationToken).ConfigureAwait(false);
    }

    private async IAsyncEnumerable<T> ListAsync<T>(Func<Query> query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? cursor = null;
        do
        {
            var page = await GetAsync<Page<T>>(query().With("limit", PageSize).With("cursor", cursor), cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items) yield return item;
            cursor = page.Cursor;
        }
        while (cursor is not null);
    }

    // The whole answer belongs to an attempt, so that one which breaks off is asked for again; streams are the exception.
    private async Task<HttpResponseMessage> SendAsync(
        Func<HttpRequestMessage> request, CancellationToken cancellationToken, HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead)
    {
        HttpResponseMessage response;
        try
        {
            response = await _retries.ExecuteAsync(async token =>
            {
                using var message = request();
                return await _http.SendAsync(message, completion, token).ConfigureAwait(false);
            }, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutRejectedException)
        {
            throw new NodeUnreachableException(Address, e);
        }
        _reached = true;
        if (response.IsSuccessStatusCode) return response;
        using (response) throw await Problem.ReadAsync(response, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<T>(MonitorJson.Options, cancellationToken).ConfigureAwait(false)
                ?? throw new MonitorApiException($"{response.RequestMessage?.RequestUri} answered null.", response.StatusCode);
        }
        catch (JsonException e)
        {
            throw new MonitorApiException($"{response.RequestMessage?.RequestUri} answered what is no {typeof(T).Name}: {e.Message}", response.StatusCode);
        }
    }
}
