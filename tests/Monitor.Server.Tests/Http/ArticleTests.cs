using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Monitor.Server.Tests.Http;

public class ArticleTests
{
    [Fact]
    public async Task Posting_twice_changes_nothing()
    {
        await using var node = await TestNode.StartAsync();
        await node.PostArticlesAsync(Articles.Withdrawal());
        await node.WhenIdleAsync();
        var before = (await node.ListAsync("/v1/alerts")).ToJsonString();

        var again = await node.PostArticlesAsync(Articles.Withdrawal());
        await node.WhenIdleAsync();

        Assert.Equal((0, 1), ((int)again["accepted"]!, (int)again["duplicates"]!));
        Assert.Equal(before, (await node.ListAsync("/v1/alerts")).ToJsonString());
        Assert.Single(await node.ListAsync("/v1/articles"));
    }

    [Fact]
    public async Task Bad_articles_are_rejected_with_their_place_and_reason_and_the_others_go_on()
    {
        await using var node = await TestNode.StartAsync();

        var posted = await node.PostArticlesAsync(
            Articles.Quiet("1"), new { id = "empty" }, new { title = "Dated", published = "yesterday" }, new { title = 7 },
            new { title = "From the future", published = DateTimeOffset.UtcNow.AddDays(3) }, Articles.Quiet("2"));

        Assert.Equal(2, (int)posted["accepted"]!);
        Assert.Equal([1, 2, 3, 4], posted["rejected"]!.AsArray().Select(r => (int)r!["index"]!));
        Assert.All(posted["rejected"]!.AsArray(), r => Assert.EndsWith(".", (string)r!["reason"]!));
    }

    [Fact]
    public async Task A_line_that_is_cut_off_costs_that_line_only()
    {
        await using var node = await TestNode.StartAsync();
        var (one, two) = (JsonSerializer.Serialize(Articles.Quiet("1")), JsonSerializer.Serialize(Articles.Quiet("2")));

        var posted = await node.PostLinesAsync($"{one}\n{two[..40]}\n\n{two}");

        Assert.Equal(2, (int)posted["accepted"]!);
        Assert.Equal(1, (int)Assert.Single(posted["rejected"]!.AsArray())!["index"]!);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    public async Task An_article_that_is_too_large_is_rejected_with_a_sentence(int megabytes)
    {
        await using var node = await TestNode.StartAsync();
        var large = JsonSerializer.Serialize(new { id = "large", text = new string('x', megabytes * 1024 * 1024) });

        var lines = await node.PostLinesAsync($"{large}\n{JsonSerializer.Serialize(Articles.Quiet("1"))}\n");
        using var alone = await node.Http.PostAsync("/v1/articles", new StringContent(large, Encoding.UTF8, "application/json"));

        Assert.Equal(1, (int)lines["accepted"]!);
        Assert.Contains("1 MiB", (string)Assert.Single(lines["rejected"]!.AsArray())!["reason"]!);
        Assert.Contains("1 MiB", await alone.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_body_that_is_none_is_refused_with_what_to_do()
    {
        await using var node = await TestNode.StartAsync();

        var broken = await node.FailAsync(HttpMethod.Post, "/v1/articles", new StringContent("[{\"title\":", Encoding.UTF8, "application/json"));
        var wrongType = await node.FailAsync(HttpMethod.Post, "/v1/articles", new StringContent("<a/>", Encoding.UTF8, "application/xml"));
        var huge = await node.FailAsync(HttpMethod.Post, "/v1/articles", new StringContent(new string(' ', 33 * 1024 * 1024), Encoding.UTF8, "application/json"));

        Assert.Equal((400, 415, 413), (broken.Status, wrongType.Status, huge.Status));
        Assert.Contains("ndjson", (string)huge.Problem["detail"]!);
    }

    [Theory]
    [InlineData("https://news.example/a b?c=d&e=%2F#f")]
    [InlineData("a%2Fb")]
    [InlineData("ünï/cödé")]
    public async Task An_article_is_found_by_its_id_whatever_is_in_it(string id)
    {
        await using var node = await TestNode.StartAsync();
        await node.PostArticlesAsync(new { id, title = "A title", text = "Some text." });

        var article = await node.GetAsync("/v1/articles/" + Uri.EscapeDataString(id));

        Assert.Equal(id, (string)article["id"]!);
        Assert.True((bool)article["undated"]!);
    }

    [Fact]
    public async Task A_revision_replaces_what_is_listed_and_a_copy_names_its_original()
    {
        await using var node = await TestNode.StartAsync();
        var text = "The cherry trees of France are in bloom again this year, and visitors strolled along the river and admired them in the afternoon sun of April.";

        await node.PostArticlesAsync(new { id = "first", title = "Spring", text, source = "A" }, new { id = "second", title = "Spring", text, source = "B" });
        var revised = await node.PostArticlesAsync(new { id = "first", title = "Spring, corrected", text = "Nothing is in bloom in Norway; the snow has come back." });

        Assert.Equal(1, (int)revised["revisions"]!);
        Assert.Equal(["first", "second"], (await node.ListAsync("/v1/articles")).Select(a => (string)a!["id"]!));
        Assert.Equal("Spring, corrected", (string)(await node.GetAsync("/v1/articles/first"))["title"]!);
        Assert.NotNull((await node.GetAsync("/v1/articles/first"))["revisionOf"]);
        Assert.Equal("first", (string)(await node.GetAsync("/v1/articles/second"))["copyOf"]!);
    }

    [Fact]
    public async Task Articles_are_listed_by_topic_theme_words_and_time()
    {
        await using var node = await TestNode.StartAsync();
        await node.PostArticlesAsync(Articles.Withdrawal(), Articles.Quiet("1"), Articles.Quiet("2", "2021-05-01"));

        Assert.Equal(["withdrawal"], await IdsAsync(node, "topic=Afghanistan"));
        Assert.Equal(["withdrawal"], await IdsAsync(node, "theme=military.troop_withdrawal"));
        Assert.Equal(["withdrawal"], await IdsAsync(node, "topic=country:AF&theme=military.troop_withdrawal"));
        Assert.Equal(["2", "1"], await IdsAsync(node, "q=CHERRY trees".Replace(" ", "%20")));
        Assert.Empty(await IdsAsync(node, "q=cherr"));
        Assert.Equal(["2"], await IdsAsync(node, "from=2021-04-30"));
        Assert.Equal(["1", "withdrawal"], await IdsAsync(node, "to=2021-04-30"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&topic=country:FR")]
    public async Task Pages_of_articles_lead_to_the_end_without_a_gap(string filter)
    {
        await using var node = await TestNode.StartAsync();
        await node.PostArticlesAsync([.. Enumerable.Range(0, 25).Select(i => Articles.Quiet($"{i}"))]);

        var (ids, path) = (new List<string>(), $"/v1/articles?limit=10{filter}");
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await node.GetAsync(path + (cursor.Length > 0 ? $"&cursor={cursor}" : ""));
            ids.AddRange(page["items"]!.AsArray().Select(a => (string)a!["id"]!));
            cursor = (string?)page["cursor"];
        }

        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"{i}").Reverse(), ids);
    }

    [Fact]
    public async Task Queries_that_are_none_are_refused()
    {
        await using var node = await TestNode.StartAsync();
        string[] refused =
        [
            "/v1/articles?limit=0",
            "/v1/articles?limit=1001",
            "/v1/articles?limit=many",
            "/v1/articles?cursor=x",
            "/v1/articles?from=yesterday",
            "/v1/articles?theme=military.nonsense",
        ];

        foreach (var path in refused) Assert.Equal((path, 400), (path, (await node.FailAsync(HttpMethod.Get, path)).Status));
    }

    private static async Task<IEnumerable<string>> IdsAsync(TestNode node, string query) =>
        (await node.ListAsync($"/v1/articles?{query}")).Select(a => (string)a!["id"]!);
}
