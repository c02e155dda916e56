using Monitor.Client;
using Monitor.Domain.Alerts;
using Monitor.EndToEnd.Tests.Running;

namespace Monitor.EndToEnd.Tests;

/// <summary>The .NET client against a real node.</summary>
public sealed class ClientTests(NodeFixture fixture) : IClassFixture<NodeFixture>
{
    [Fact]
    public async Task A_stream_goes_on_after_the_last_alert_when_its_node_comes_back()
    {
        using var folder = new TemporaryFolder();
        var port = FreePort();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var client = new MonitorClient(new Uri($"http://127.0.0.1:{port}"), new MonitorClientOptions { WaitForNode = true });
        var seen = new List<Alert>();

        await using (var node = await RunningNode.StartAtAsync($"http://127.0.0.1:{port}", folder.At("data")))
        {
            await client.SendArticlesAsync([GeneratedArticle("first", "Mali")], limit.Token);
            await foreach (var alert in client.StreamAlertsAsync(after: "0", cancellationToken: limit.Token).Take(1)) seen.Add(alert);
            await node.KillAsync();
        }

        var lost = 0;
        var streaming = Task.Run(async () =>
        {
            await foreach (var alert in client.StreamAlertsAsync(after: seen[^1].Cursor, onLost: _ => lost++, cancellationToken: limit.Token))
            {
                seen.Add(alert);
                if (alert.Topic == "country:HT") return;
            }
        });
        await using (var node = await RunningNode.StartAtAsync($"http://127.0.0.1:{port}", folder.At("data")))
        {
            await client.SendArticlesAsync([GeneratedArticle("second", "Haiti")], limit.Token);
            await streaming;
        }
        Assert.Equal(Enumerable.Range(1, seen.Count).Select(i => i.ToString()), seen.Select(a => a.Cursor));
    }

    [Fact]
    public async Task Whoever_waits_for_a_node_is_told_so()
    {
        using var folder = new TemporaryFolder();
        var port = FreePort();
        var waiting = new TaskCompletionSource();
        using var client = new MonitorClient(new Uri($"http://127.0.0.1:{port}"), new MonitorClientOptions { MaxRetries = 100, Waiting = () => waiting.TrySetResult() });
        await using (var node = await RunningNode.StartAtAsync($"http://127.0.0.1:{port}", folder.At("data")))
        {
            await client.SendArticlesAsync([GeneratedArticle("first", "Mali")]);
            Assert.False(waiting.Task.IsCompleted);
            await node.KillAsync();
        }

        var sending = client.SendArticlesAsync([GeneratedArticle("second", "Haiti")]);
        await waiting.Task.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.False(sending.IsCompleted);
        await using (await RunningNode.StartAtAsync($"http://127.0.0.1:{port}", folder.At("data"))) Assert.Equal(1, (await sending).Accepted);
    }

    [Fact]
    public async Task Ids_with_any_character_are_found_again()
    {
        using var client = fixture.Node.Connect();
        foreach (var id in new[] { "https://example.org/a b?c=d&e#f", "a/b%2Fc", "ünï" })
        {
            var sent = await client.SendArticlesAsync([new() { Id = id, Title = "NATO meets", Text = "" }]);
            Assert.Equal(0, sent.RejectedCount);
            Assert.Equal(id, (await client.GetArticleAsync(id)).Id);
        }
    }

    [Fact]
    public async Task What_the_node_refuses_comes_with_its_sentence_and_status()
    {
        using var client = fixture.Node.Connect();
        var missing = await Assert.ThrowsAsync<MonitorApiException>(() => client.GetArticleAsync("nope"));
        Assert.True(missing.IsNotFound);
        Assert.Equal("There is no article \"nope\".", missing.Message);
        var ambiguous = await Assert.ThrowsAsync<MonitorApiException>(() => client.GetTopicAsync("Korea"));
        Assert.Contains(ambiguous.Candidates, c => c.Id == "country:KR");
        await Assert.ThrowsAsync<NodeUnreachableException>(() => new MonitorClient(new Uri("http://127.0.0.1:1")).GetClusterAsync());
    }

    private static Domain.Articles.Article GeneratedArticle(string id, string country) => new()
    {
        Id = id,
        Source = "Harbour Wire",
        Published = new DateTimeOffset(2021, 5, 18, 0, 0, 0, TimeSpan.Zero),
        Text = $"France has withdrawn its last troops from {country}, the army said.",
    };

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
