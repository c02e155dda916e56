using System.Diagnostics;

namespace Monitor.Server.Tests;

public class NodeTests
{
    [Fact]
    public async Task An_article_becomes_an_alert_with_the_sentence_that_shows_it()
    {
        await using var node = await TestNode.StartAsync();

        var posted = await node.PostArticlesAsync(Articles.Withdrawal());
        await node.WhenIdleAsync();

        Assert.Equal(1, (int)posted["accepted"]!);
        var alert = Assert.Single(await node.ListAsync("/v1/alerts?topic=country:AF&theme=military.troop_withdrawal"))!;
        Assert.Equal("troop-withdrawal", (string)alert["rule"]!);
        Assert.Equal("withdrawal", (string)alert["openedBy"]!);
        Assert.Contains("withdraw", (string)alert["evidence"]![0]!["text"]!);
        Assert.Equal("open", (string)alert["status"]!);
    }

    [Fact]
    public async Task Several_nodes_on_different_folders_run_side_by_side()
    {
        await using var one = await TestNode.StartAsync();
        await using var other = await TestNode.StartAsync();

        await one.PostArticlesAsync(Articles.Withdrawal());

        Assert.Equal(404, (await other.FailAsync(HttpMethod.Get, "/v1/articles/withdrawal")).Status);
    }

    [Fact]
    public async Task A_folder_in_use_is_refused_with_one_sentence()
    {
        await using var node = await TestNode.StartAsync();

        var failure = await Assert.ThrowsAsync<NodeStartException>(() => TestNode.StartAsync(node.Folder));

        Assert.Contains(node.Folder, failure.Message);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public async Task A_taken_port_is_refused_with_one_sentence()
    {
        await using var node = await TestNode.StartAsync();
        var folder = TestNode.NewFolder();

        var failure = await Assert.ThrowsAsync<NodeStartException>(
            () => MonitorNode.StartAsync(new NodeOptions { DataFolder = folder, Urls = node.Node.Urls[0] }, CancellationToken.None));

        Assert.Contains(node.Node.Urls[0], failure.Message);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_lexicon_file_that_is_wrong_is_refused_with_its_name()
    {
        var (folder, lexicon) = (TestNode.NewFolder(), TestNode.NewFolder());
        Directory.CreateDirectory(Path.Combine(lexicon, "themes"));
        await File.WriteAllTextAsync(Path.Combine(lexicon, "themes", "broken.yaml"), "{[");

        var failure = await Assert.ThrowsAsync<NodeStartException>(() => MonitorNode.StartAsync(
            new NodeOptions { DataFolder = folder, Urls = "http://127.0.0.1:0", LexiconFolder = lexicon }, CancellationToken.None));

        Assert.Contains("broken.yaml", failure.Message);
        Directory.Delete(folder, recursive: true);
        Directory.Delete(lexicon, recursive: true);
    }

    [Fact]
    public async Task A_node_stops_within_five_seconds_while_a_reader_follows_the_alerts()
    {
        var node = await TestNode.StartAsync();
        using var stream = await node.Http.GetStreamAsync("/v1/alerts/stream");
        var started = Stopwatch.GetTimestamp();

        await node.DisposeAsync();

        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 5);
    }

    [Fact]
    public async Task A_ready_node_says_so_and_describes_its_calls()
    {
        await using var node = await TestNode.StartAsync();

        Assert.Equal("ok", (string)(await node.GetAsync("/healthz"))["status"]!);
        Assert.Equal("ready", (string)(await node.GetAsync("/readyz"))["status"]!);
        var silo = Assert.Single((await node.GetAsync("/v1/cluster"))["silos"]!.AsArray())!;
        Assert.Equal("ready", (string)silo["state"]!);
        Assert.NotNull((await node.GetAsync("/openapi/v1.json"))["paths"]!["/v1/articles"]!["post"]);
    }
}
