using System.Runtime.InteropServices;
using Monitor.Domain.Articles;
using Monitor.Domain.Journal;

namespace Monitor.Domain.Tests.Journal;

/// <summary>Makes articles and drafts for tests.</summary>
internal static class Drafts
{
    public const string WireStory =
        "The government said on Tuesday that its last soldiers would leave the northern province before the end of the month, as agreed in the talks "
        + "held last week in the capital. A spokesman for the ministry of defence told reporters that the withdrawal had begun at dawn and that two "
        + "battalions had already crossed the river. Residents of the border town said they had seen columns of trucks moving south during the night, "
        + "while observers of the regional organization confirmed that several outposts were empty when they visited them in the morning.";

    public static ArticleDraft Of(string id, string text, params string[] topics) => Of(id, text, published: null, topics);

    public static ArticleDraft Of(string id, string text, DateTimeOffset? published, params string[] topics) =>
        Of(new Article { Id = id, Text = text, Published = published }, new ArticleAnalysis
        {
            Topics = [.. topics.Select(t => new TopicMention(t, t, 1, false, [t]))],
            Reports = [],
        });

    public static ArticleDraft Of(Article article, ArticleAnalysis analysis) => ArticleDraft.Of(article, analysis, new TextEncoder());

    public static Report ReportFor(params string[] topics) =>
        new("military.troop_withdrawal", ReportStatus.Occurred, [], [], topics, 0.9, new Evidence(ArticleField.Text, 0, 1, "T"));

    // The text is all that an entry just committed has not got.
    private sealed class TextEncoder : IArticleEncoder
    {
        public ReadOnlyMemory<byte> Encode(Article article, ArticleAnalysis analysis) => MemoryMarshal.AsBytes(article.Text.AsSpan()).ToArray();
    }
}
