namespace Monitor.Server.Tests.Http;

public class AlertTests
{
    [Fact]
    public async Task Alerts_are_filtered_and_paged()
    {
        await using var node = await TestNode.StartAsync();
        await node.PostArticlesAsync(
            Articles.Withdrawal("w1", "2021-01-14"), Articles.Withdrawal("w2", "2021-02-14"), Articles.Withdrawal("w3", "2021-03-14"));
        await node.WhenIdleAsync();
        const string Query = "/v1/alerts?topic=Afghanistan&theme=military.troop_withdrawal";

        var all = await node.ListAsync(Query);
        var first = await node.GetAsync($"{Query}&limit=2");
        var second = await node.GetAsync($"{Query}&limit=2&cursor={(string)first["cursor"]!}");

        Assert.Equal(["w3", "w2", "w1"], all.Select(a => (string)a!["openedBy"]!));
        Assert.Equal(["w3", "w2"], first["items"]!.AsArray().Select(a => (string)a!["openedBy"]!));
        Assert.Equal(["w1"], second["items"]!.AsArray().Select(a => (string)a!["openedBy"]!));
        Assert.Null(second["cursor"]);
        Assert.Equal(["w2"], (await node.ListAsync($"{Query}&from=2021-02-01&to=2021-03-01")).Select(a => (string)a!["openedBy"]!));
        Assert.Equal(["w3"], (await node.ListAsync($"{Query}&status=open")).Select(a => (string)a!["openedBy"]!));
        Assert.Empty(await node.ListAsync($"{Query}&severity=critical"));
    }

    [Fact]
    public async Task An_alert_comes_with_its_revisions_and_its_receipt()
    {
        await using var node = await TestNode.StartAsync();
        await node.PostArticlesAsync(Articles.Withdrawal("w1", "2021-01-14"), Articles.Withdrawal("w2", "2021-03-14"));
        await node.WhenIdleAsync();
        var resolved = (await node.ListAsync("/v1/alerts?topic=country:AF&theme=military.troop_withdrawal&status=resolved")).Single()!;

        var alert = await node.GetAsync($"/v1/alerts/{(string)resolved["id"]!}");

        Assert.Equal(["raised", "resolved"], alert["revisions"]!.AsArray().Select(r => (string)r!["change"]!));
        Assert.Equal("resolved", (string)alert["status"]!);
        Assert.Equal("troop-withdrawal", (string)alert["receipt"]!["rule"]!);
    }

    [Fact]
    public async Task Queries_that_are_none_are_refused()
    {
        await using var node = await TestNode.StartAsync();
        (string Path, int Status)[] refused =
        [
            ("/v1/alerts?severity=loud", 400),
            ("/v1/alerts?status=maybe", 400),
            ("/v1/alerts?topic=Atlantis-on-Sea", 404),
            ("/v1/alerts?theme=nonsense", 400),
            ("/v1/alerts/none", 404),
            ("/v1/alerts/stream?theme=nonsense", 400),
            ("/v1/nothing", 404),
        ];

        foreach (var (path, status) in refused) Assert.Equal((path, status), (path, (await node.FailAsync(HttpMethod.Get, path)).Status));
    }
}
