using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Monitor.Server.Tests;

/// <summary>A node on a free port and a temporary folder.</summary>
internal sealed class TestNode : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly bool _ownsFolder;

    private TestNode(MonitorNode node, string folder, bool ownsFolder)
    {
        (Node, Folder, _ownsFolder) = (node, folder, ownsFolder);
        Http = new HttpClient { BaseAddress = new Uri(node.Urls[0]), Timeout = Patience };
    }

    public MonitorNode Node { get; }

    public string Folder { get; }

    public HttpClient Http { get; }

    public static async Task<TestNode> StartAsync(string? folder = null, TimeProvider? clock = null, Action<IServiceCollection>? configure = null)
    {
        var path = folder ?? NewFolder();
        var node = await MonitorNode.StartAsync(
            new NodeOptions { DataFolder = path, Urls = "http://127.0.0.1:0", Clock = clock ?? TimeProvider.System, Configure = configure }, CancellationToken.None);
        return new TestNode(node, path, folder is null);
    }

    public static string NewFolder() => Directory.CreateTempSubdirectory("monitor-server-").FullName;

    /// <summary>What is on disk at this moment, as a killed process would leave it.</summary>
    public string CopyOfFolder()
    {
        var copy = NewFolder();
        foreach (var file in Directory.GetFiles(Folder, "*.db*")) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }

    public async Task<JsonNode> PostArticlesAsync(params object[] articles)
    {
        using var response = await Http.PostAsJsonAsync("/v1/articles", articles);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public async Task<JsonNode> PostLinesAsync(string lines)
    {
        using var response = await Http.PostAsync("/v1/articles", new StringContent(lines, Encoding.UTF8, "application/x-ndjson"));
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public Task<HttpResponseMessage> PostRuleAsync(string yaml) => Http.PostAsync("/v1/rules", new StringContent(yaml, Encoding.UTF8, "application/yaml"));

    public async Task<JsonNode> GetAsync(string path)
    {
        using var response = await Http.GetAsync(path);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"GET {path}: {(int)response.StatusCode} {body}");
        return JsonNode.Parse(body)!;
    }

    public async Task<JsonArray> ListAsync(string path) => (await GetAsync(path))["items"]!.AsArray();

    /// <summary>Asks for something that should fail, and gives the problem.</summary>
    public async Task<(int Status, JsonNode Problem)> FailAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await Http.SendAsync(request);
        Assert.False(response.IsSuccessStatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    public async Task WhenIdleAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await Node.WhenIdleAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Node.DisposeAsync();
        if (_ownsFolder) Directory.Delete(Folder, recursive: true);
    }
}
