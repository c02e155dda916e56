using Monitor.Client;
using Monitor.Client.Articles;
using Monitor.Domain.Articles;
using Monitor.EndToEnd.Tests.Running;

namespace Monitor.EndToEnd.Tests;

/// <summary>A real node, killed as kill -9 does in the middle of its work.</summary>
public sealed class CrashTests
{
    private const int ArticleCount = 10_000;
    private const int BatchSize = 100;
    private const int Connections = 4;
    private const int Kills = 3;

    [Fact]
    public async Task A_killed_node_loses_no_acknowledged_article()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(20210518);
        var batches = GeneratedArticles.Create(ArticleCount, random).Chunk(BatchSize).ToList();
        var acknowledged = new HashSet<string>();

        for (var round = 0; round < Kills; round++)
        {
            await using var node = await RunningNode.StartAsync(folder.At("data"));
            // What is acknowledged is not sent again before the end, so that a loss would still be seen there. While other connections
            // are in the middle of theirs, some acknowledgement is the one after which the node dies.
            var left = batches.Where(b => !b.All(a => acknowledged.Contains(a.Id))).ToList();
            await SendUntilKilledAsync(node, left, acknowledged, random.Next(1, left.Count / 2));
        }

        await using (var node = await RunningNode.StartAsync(folder.At("data")))
        {
            Assert.Empty(acknowledged.Except(await ReadIdsAsync(node)));
            using var client = node.Connect();
            var sent = await client.SendArticlesAsync(batches.SelectMany(b => b).ToAsyncEnumerable());
            Assert.Equal(ArticleCount, sent.Total);
            Assert.True(sent.Duplicates >= acknowledged.Count, $"{acknowledged.Count} were acknowledged, but only {sent.Duplicates} of them were there.");
            var stored = await ReadIdsAsync(node);
            Assert.Equal(ArticleCount, stored.Count);
            Assert.Equal(batches.SelectMany(b => b).Select(a => a.Id).Order(StringComparer.Ordinal), stored.Order(StringComparer.Ordinal));
        }

        // The last node was killed too, as soon as the articles were stored.
        var verified = await MonitorProgram.RunAsync("verify", "--data", folder.At("data"));
        Assert.True(verified.ExitCode == 0, verified.Output + verified.Errors);
        Assert.Contains("10,000 articles", verified.Output, StringComparison.Ordinal);
    }

    private static async Task SendUntilKilledAsync(RunningNode node, List<Article[]> batches, HashSet<string> acknowledged, int killAfter)
    {
        using var client = new MonitorClient(new Uri(node.Url), new MonitorClientOptions { MaxRetries = 0 });
        var (next, answers) = (-1, 0);
        var killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var connections = Enumerable.Range(0, Connections).Select(_ => Task.Run(SendAsync)).ToList();
        await Task.WhenAny(killed.Task, Task.WhenAll(connections));
        await node.KillAsync();
        await Task.WhenAll(connections);

        async Task SendAsync()
        {
            while (Interlocked.Increment(ref next) is var at && at < batches.Count)
            {
                try
                {
                    Assert.Equal(BatchSize, (await client.SendArticlesAsync(batches[at])).Total);
                }
                catch (NodeUnreachableException)
                {
                    return;
                }
                lock (acknowledged) acknowledged.UnionWith(batches[at].Select(a => a.Id));
                if (Interlocked.Increment(ref answers) == killAfter) killed.TrySetResult();
            }
        }
    }

    private static async Task<HashSet<string>> ReadIdsAsync(RunningNode node)
    {
        using var client = node.Connect();
        var ids = new HashSet<string>();
        await foreach (var article in client.ListArticlesAsync(new ArticleFilter())) Assert.True(ids.Add(article.Id), $"{article.Id} is listed twice.");
        return ids;
    }
}
