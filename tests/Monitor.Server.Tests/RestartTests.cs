using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Grains.Topics;

namespace Monitor.Server.Tests;

public class RestartTests
{
    private static readonly Action<IServiceCollection> NeverSave = s => s.Configure<TopicOptions>(o => (o.SnapshotIdle, o.PageEntries) = (TimeSpan.FromHours(1), 3));

    [Fact]
    public async Task A_node_that_was_killed_comes_back_with_everything_and_catches_up_from_the_start()
    {
        await using var node = await TestNode.StartAsync(configure: NeverSave);
        await node.PostArticlesAsync([.. Enumerable.Range(0, 20).Select(i => Articles.Withdrawal($"w{i}", $"2021-04-{i + 1:00}"))]);
        await node.WhenIdleAsync();
        var (alerts, topic) = (await node.ListAsync("/v1/alerts"), await node.GetAsync("/v1/topics/country:AF"));

        var copy = node.CopyOfFolder();
        await using (var restarted = await TestNode.StartAsync(copy, configure: NeverSave))
        {
            await restarted.WhenIdleAsync();
            Assert.NotEmpty(alerts);
            Assert.Equal(alerts.ToJsonString(), (await restarted.ListAsync("/v1/alerts")).ToJsonString());
            Assert.Equal(topic.ToJsonString(), (await restarted.GetAsync("/v1/topics/country:AF")).ToJsonString());
            Assert.Equal(1, (int)(await restarted.PostArticlesAsync(Articles.Withdrawal("w3", "2021-04-04")))["duplicates"]!);
        }
        Directory.Delete(copy, recursive: true);
    }

    [Fact]
    public async Task Alerts_that_were_lost_are_raised_again_under_the_same_ids()
    {
        await using var node = await TestNode.StartAsync();
        await node.PostArticlesAsync(Articles.Withdrawal(), Articles.Quiet("1"));
        await node.WhenIdleAsync();
        var alerts = await node.ListAsync("/v1/alerts");

        var copy = node.CopyOfFolder();
        foreach (var file in Directory.GetFiles(copy, "folds.db*")) File.Delete(file);
        await using (var restarted = await TestNode.StartAsync(copy))
        {
            await restarted.WhenIdleAsync();
            Assert.NotEmpty(alerts);
            Assert.Equal(Ids(alerts), Ids(await restarted.ListAsync("/v1/alerts")));
        }
        Directory.Delete(copy, recursive: true);
    }

    [Fact]
    public async Task A_node_that_was_stopped_has_saved_what_its_topics_know()
    {
        var folder = TestNode.NewFolder();
        await using (var node = await TestNode.StartAsync(folder, configure: NeverSave))
        {
            await node.PostArticlesAsync(Articles.Withdrawal());
            await node.WhenIdleAsync();
        }

        await using (var restarted = await TestNode.StartAsync(folder))
        {
            var snapshots = restarted.Node.Services.GetRequiredService<Domain.Topics.ISnapshotStore>();
            Assert.Contains("country:AF", (await snapshots.ReadPositionsAsync(CancellationToken.None)).Keys);
            Assert.Contains(await restarted.ListAsync("/v1/topics"), t => (string)t!["id"]! == "country:AF");
        }
        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<string> Ids(JsonArray alerts) => alerts.Select(a => (string)a!["id"]!).Order();
}
