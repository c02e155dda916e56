using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Domain.Articles;
using Monitor.Domain.Journal;
using Monitor.Grains.Journal;

namespace Monitor.Server.Tests.Journal;

public class JournalGrainTests
{
    [Fact]
    public async Task A_full_journal_answers_429_and_takes_the_same_request_later()
    {
        var journal = new WatchedJournal();
        await using var node = await TestNode.StartAsync(configure: services =>
        {
            journal.Replace(services);
            services.Configure<JournalOptions>(o => (o.QueueArticles, o.GroupArticles) = (1, 1));
        });
        var (stuck, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        journal.BeforeAppend = () =>
        {
            stuck.TrySetResult();
            return release.Task;
        };

        var writing = node.PostArticlesAsync(Articles.Quiet("1"));
        await stuck.Task;
        var waiting = node.PostArticlesAsync(Articles.Quiet("2"));
        await Until.TrueAsync(async () => (int)(await node.GetAsync("/v1/cluster"))["queued"]! == 2);
        using var refused = await node.Http.PostAsJsonAsync("/v1/articles", Articles.Quiet("3"));
        release.SetResult();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("1", refused.Headers.RetryAfter?.ToString());
        Assert.Equal(1, (int)(await writing)["accepted"]!);
        Assert.Equal(1, (int)(await waiting)["accepted"]!);
        Assert.Equal(1, (int)(await node.PostArticlesAsync(Articles.Quiet("3")))["accepted"]!);
    }

    [Fact]
    public async Task A_store_that_fails_makes_the_node_not_ready_until_it_is_back_and_nothing_acknowledged_is_lost()
    {
        var journal = new WatchedJournal();
        await using var node = await TestNode.StartAsync(configure: journal.Replace);
        await node.PostArticlesAsync(Articles.Quiet("1"));
        journal.BeforeAppend = journal.BeforeTakeOver = () => throw new StoreException("The disk is full. Free some space.");

        using var refused = await node.Http.PostAsJsonAsync("/v1/articles", Articles.Quiet("2"));
        var (status, problem) = await node.FailAsync(HttpMethod.Get, "/readyz");
        journal.BeforeAppend = journal.BeforeTakeOver = () => Task.CompletedTask;
        await Until.TrueAsync(async () => (await node.Http.GetAsync("/readyz")).IsSuccessStatusCode);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal((503, "The disk is full. Free some space."), (status, (string)problem["detail"]!));
        Assert.Equal(1, (int)(await node.PostArticlesAsync(Articles.Quiet("2")))["accepted"]!);
        Assert.Equal(1, (int)(await node.PostArticlesAsync(Articles.Quiet("1")))["duplicates"]!);
    }

    [Fact]
    public async Task An_hour_that_begins_is_noted_and_closes_what_has_been_quiet()
    {
        var clock = new SettableClock(new DateTimeOffset(2021, 4, 14, 13, 10, 0, TimeSpan.Zero));
        await using var node = await TestNode.StartAsync(clock: clock, configure: s => s.Configure<JournalOptions>(o => o.Pulse = TimeSpan.FromMilliseconds(20)));
        await node.PostArticlesAsync(Articles.Withdrawal());
        await node.WhenIdleAsync();
        Assert.NotEmpty(await node.ListAsync("/v1/alerts?status=open&theme=military.troop_withdrawal"));

        clock.Now += TimeSpan.FromDays(8);
        await Until.TrueAsync(async () => (await node.ListAsync("/v1/alerts?status=open")).Count == 0);

        var alert = Assert.Single(await node.ListAsync("/v1/alerts?status=resolved&theme=military.troop_withdrawal&topic=country:AF"))!;
        var revisions = (await node.GetAsync($"/v1/alerts/{(string)alert["id"]!}"))["revisions"]!.AsArray();
        Assert.Equal(["raised", "resolved"], revisions.Select(r => (string)r!["change"]!));
    }

    [Fact]
    public async Task A_request_that_is_split_over_many_groups_is_written_in_its_order()
    {
        await using var node = await TestNode.StartAsync(configure: s => s.Configure<JournalOptions>(o => o.GroupArticles = 7));
        var articles = Enumerable.Range(0, 450).Select(i => new Article { Id = $"a{i:000}", Title = $"Title number {i} of many", Source = "AFP" }).ToList();

        var result = await node.Node.Ingestion.IngestAsync(articles, CancellationToken.None);

        Assert.Equal(450, result.Accepted + result.Copies);
        var stored = await node.ListAsync("/v1/articles?limit=1000");
        Assert.Equal(articles.Select(a => a.Id).Reverse(), stored.Select(a => (string)a!["id"]!));
    }

    [Fact]
    public async Task Articles_reach_the_writer_without_being_copied_or_serialized()
    {
        var journal = new WatchedJournal();
        await using var node = await TestNode.StartAsync(configure: journal.Replace);
        var article = new Article { Id = "one", Title = "A title" };
        var draft = ArticleDraft.Of(article, new ArticleAnalysis { Topics = [], Reports = [] }, node.Node.Services.GetRequiredService<IArticleEncoder>());

        await node.Node.Grains.GetGrain<IJournalGrain>(0).Append([draft]);

        Assert.Same(draft, journal.Written[^1].Draft);
    }
}
