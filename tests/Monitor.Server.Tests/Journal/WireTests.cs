using Microsoft.Extensions.DependencyInjection;
using Monitor.Domain.Articles;
using Monitor.Domain.Journal;
using Monitor.Domain.Topics;
using Monitor.Grains.Topics;
using Orleans.Serialization;

namespace Monitor.Server.Tests.Journal;

public class WireTests
{
    [Fact]
    public async Task What_topics_hear_is_shared_within_a_silo_and_the_same_in_another()
    {
        await using var node = await TestNode.StartAsync();
        var batch = new TopicSliceBatch([Slice() with { Replaces = Slice() with { Position = 3 } }], 7);

        var local = node.Node.Services.GetRequiredService<DeepCopier>().Copy(batch);
        var serializer = node.Node.Services.GetRequiredService<Serializer>();
        var remote = serializer.Deserialize<TopicSliceBatch>(serializer.SerializeToArray(batch));

        Assert.Same(batch, local);
        Assert.Equal(7, remote!.Control);
        var slice = Assert.Single(remote.Slices);
        Assert.Equal(batch.Slices[0].Reports, slice.Reports);
        Assert.Equal(batch.Slices[0].Watermark, slice.Watermark);
        Assert.Equal(3, slice.Replaces?.Position);
    }

    [Fact]
    public async Task A_draft_is_the_same_in_another_silo()
    {
        await using var node = await TestNode.StartAsync();
        var article = new Article { Id = "one", Title = "A title", Text = "Some text that says something.", Published = DateTimeOffset.UnixEpoch };
        var analysis = new ArticleAnalysis { Topics = [new TopicMention("country:AF", "Afghanistan", 2, true, ["Afghanistan"])], Reports = [] };
        var draft = ArticleDraft.Of(article, analysis, node.Node.Services.GetRequiredService<IArticleEncoder>());
        var serializer = node.Node.Services.GetRequiredService<Serializer>();

        var remote = Assert.Single(serializer.Deserialize<ArticleDraft[]>(serializer.SerializeToArray(new[] { draft }))!);

        Assert.Equal(draft.Article, remote.Article);
        Assert.Equal(draft.Key, remote.Key);
        Assert.Equal(draft.Body.ToArray(), remote.Body.ToArray());
        Assert.Equal(draft.Signature.Bytes.ToArray(), remote.Signature.Bytes.ToArray());
        Assert.Equal("country:AF", Assert.Single(remote.Analysis.Topics).Id);
    }

    private static TopicSlice Slice() => new()
    {
        Topic = "country:AF",
        Position = 9,
        Previous = 3,
        Stamp = DateTimeOffset.UnixEpoch,
        EventTime = DateTimeOffset.UnixEpoch,
        Watermark = DateTimeOffset.UnixEpoch.AddHours(1),
        ArticleId = "one",
        Story = 9,
        Mentioned = true,
        Named = ["country:US"],
        Reports = [new SliceReport("military.troop_withdrawal", ReportStatus.Planned, false, true)],
    };
}
