namespace Monitor.Server.Tests.Http;

public class TopicTests
{
    [Fact]
    public async Task Topics_are_listed_by_activity_or_name_in_pages()
    {
        await using var node = await TestNode.StartAsync();
        await node.PostArticlesAsync(Articles.Withdrawal(), Articles.Quiet("1"), Articles.Quiet("2"));
        await node.WhenIdleAsync();

        var active = await node.GetAsync("/v1/topics?kind=country&limit=1");
        var next = await node.GetAsync($"/v1/topics?kind=country&limit=1000&cursor={(string)active["cursor"]!}");
        var byName = await node.ListAsync("/v1/topics?sort=name&kind=country");

        Assert.Equal("country:FR", (string)Assert.Single(active["items"]!.AsArray())!["id"]!);
        Assert.Equal(2, (int)active["items"]![0]!["lastWeek"]!);
        Assert.DoesNotContain(next["items"]!.AsArray(), t => (string)t!["id"]! == "country:FR");
        Assert.Equal("Afghanistan", (string)byName[0]!["name"]!);
        Assert.Equal(byName.Count, next["items"]!.AsArray().Count + 1);
    }

    [Theory]
    [InlineData("country:AF")]
    [InlineData("afghanistan")]
    public async Task A_topic_is_found_by_id_and_name(string name)
    {
        await using var node = await TestNode.StartAsync();
        await node.PostArticlesAsync(Articles.Withdrawal());
        await node.WhenIdleAsync();

        var topic = await node.GetAsync($"/v1/topics/{name}");

        Assert.Equal("country:AF", (string)topic["id"]!);
        Assert.Contains(topic["themes"]!.AsArray(), t => (string)t!["theme"]! == "military.troop_withdrawal");
        Assert.Equal("withdrawal", (string)topic["recent"]![0]!["article"]!);
        Assert.NotEmpty(topic["openAlerts"]!.AsArray());
    }

    [Fact]
    public async Task A_name_that_may_mean_several_lists_them_and_one_that_means_none_is_not_found()
    {
        await using var node = await TestNode.StartAsync();

        var several = await node.FailAsync(HttpMethod.Get, "/v1/topics/Guin");
        var none = await node.FailAsync(HttpMethod.Get, "/v1/topics/Atlantis-on-Sea");

        Assert.Equal((409, 404), (several.Status, none.Status));
        Assert.True(several.Problem["candidates"]!.AsArray().Count > 1);
        Assert.Equal("country:NE", (string)(await node.GetAsync("/v1/topics/Niger"))["id"]!);
    }

    [Fact]
    public async Task A_topic_as_of_an_earlier_place_is_what_was_known_then()
    {
        await using var node = await TestNode.StartAsync();
        var first = await node.PostArticlesAsync(Articles.Withdrawal("w1", "2021-04-14"));
        await node.WhenIdleAsync();
        var then = (await node.GetAsync("/v1/topics/country:AF")).ToJsonString();
        await node.PostArticlesAsync(Articles.Withdrawal("w2", "2021-04-16"), Articles.Quiet("1"));
        await node.WhenIdleAsync();

        var asOf = await node.GetAsync($"/v1/topics/country:AF?asOf={(long)first["position"]!}");
        var before = await node.GetAsync("/v1/topics/country:AF?asOf=2001-01-01");

        Assert.Equal(then, asOf.ToJsonString());
        Assert.Equal(0, (int)before["articles"]!);
        Assert.Equal(2, (int)(await node.GetAsync("/v1/topics/country:AF"))["articles"]!);
    }

    [Fact]
    public async Task A_timeline_counts_by_the_day_and_by_the_hour()
    {
        await using var node = await TestNode.StartAsync();
        await node.PostArticlesAsync(Articles.Withdrawal("w1", "2021-04-14T09:30:00Z"), Articles.Withdrawal("w2", "2021-04-16T10:30:00Z"));
        await node.WhenIdleAsync();

        var days = await node.ListAsync("/v1/topics/country:AF/timeline?theme=military.troop_withdrawal&bucket=day&from=2021-04-14&to=2021-04-16");
        var hours = await node.ListAsync("/v1/topics/country:AF/timeline?bucket=hour&from=2021-04-14T09:00Z&to=2021-04-14T10:00Z");

        Assert.Equal([1, 0, 1], days.Select(b => (int)b!["articles"]!));
        Assert.Equal([1, 0], hours.Select(b => (int)b!["articles"]!));
    }

    [Fact]
    public async Task Queries_that_are_none_are_refused()
    {
        await using var node = await TestNode.StartAsync();
        string[] refused =
        [
            "/v1/topics?kind=planet",
            "/v1/topics?sort=size",
            "/v1/topics?cursor=%25",
            "/v1/topics/country:AF?asOf=then",
            "/v1/topics/country:AF/timeline?bucket=week",
            "/v1/topics/country:AF/timeline?from=2021-05-01&to=2021-04-01",
            "/v1/topics/country:AF/timeline?bucket=hour&from=2001-01-01&to=2021-04-01",
        ];

        foreach (var path in refused) Assert.Equal((path, 400), (path, (await node.FailAsync(HttpMethod.Get, path)).Status));
    }
}
