using Monitor.Client.Http;
using Monitor.Client.Node;

namespace Monitor.Client;

public sealed partial class MonitorClient
{
    /// <summary>The taxonomy.</summary>
    public IAsyncEnumerable<Theme> ListThemesAsync(CancellationToken cancellationToken = default) =>
        ListAsync<Theme>(() => new Query("v1", "themes"), cancellationToken);

    /// <summary>One theme.</summary>
    public Task<Theme> GetThemeAsync(string id, CancellationToken cancellationToken = default) => GetAsync<Theme>(new Query("v1", "themes", id), cancellationToken);

    /// <summary>The silos, and how the journal and its folds stand.</summary>
    public Task<ClusterState> GetClusterAsync(CancellationToken cancellationToken = default) => GetAsync<ClusterState>(new Query("v1", "cluster"), cancellationToken);

    /// <summary>Returns once the node takes work.</summary>
    /// <exception cref="MonitorApiException">It does not, and why.</exception>
    public async Task CheckReadyAsync(CancellationToken cancellationToken = default) =>
        (await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, "readyz"), cancellationToken).ConfigureAwait(false)).Dispose();
}
