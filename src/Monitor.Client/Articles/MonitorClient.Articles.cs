using Monitor.Client.Articles;
using Monitor.Client.Http;
using Monitor.Domain.Articles;

namespace Monitor.Client;

public sealed partial class MonitorClient
{
    /// <summary>Sends any number of articles in batches, in their order, and returns once the last is on disk.</summary>
    /// <param name="progress">Hears the counts so far after each batch.</param>
    public async Task<SentArticles> SendArticlesAsync(
        IAsyncEnumerable<Article> articles, IProgress<SentArticles>? progress = null, CancellationToken cancellationToken = default)
    {
        var sent = SentArticles.None;
        var lines = new ArticleLines();
        await foreach (var article in articles.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            lines.Add(article);
            if (lines.IsFull) await SendAsync().ConfigureAwait(false);
        }
        if (lines.Count > 0) await SendAsync().ConfigureAwait(false);
        return sent;

        async Task SendAsync()
        {
            sent = sent.Then(await PostAsync<SentArticles>(new Query("v1", "articles"), lines.ToContent, cancellationToken).ConfigureAwait(false));
            lines = new ArticleLines();
            progress?.Report(sent);
        }
    }

    /// <summary>Sends a few articles and returns once they are on disk.</summary>
    public Task<SentArticles> SendArticlesAsync(IEnumerable<Article> articles, CancellationToken cancellationToken = default) =>
        SendArticlesAsync(articles.ToAsyncEnumerable(), null, cancellationToken);

    /// <summary>The latest version of an article.</summary>
    public Task<StoredArticle> GetArticleAsync(string id, CancellationToken cancellationToken = default) =>
        GetAsync<StoredArticle>(new Query("v1", "articles", id), cancellationToken);

    /// <summary>Stored articles, the last stored first.</summary>
    public IAsyncEnumerable<StoredArticle> ListArticlesAsync(ArticleFilter? filter = null, CancellationToken cancellationToken = default) =>
        ListAsync<StoredArticle>(() => new Query("v1", "articles")
            .With("topic", filter?.Topic).With("theme", filter?.Theme).With("q", filter?.Words).With("from", filter?.From).With("to", filter?.To), cancellationToken);
}
