using Monitor.Domain.Articles;
using Monitor.Domain.Journal;

namespace Monitor.Server.Ingestion;

/// <summary>Articles that are read and analysed together.</summary>
/// <param name="first">The place of the first of them in the request.</param>
internal sealed class Chunk(long first)
{
    private readonly List<IncomingArticle> _incoming = [];
    private readonly List<ArticleDraft> _drafts = [];
    private readonly List<RejectedArticle> _rejected = [];
    private int _bytes;

    public bool IsEmpty => _incoming.Count == 0;

    public bool IsFullAt(int articles, int bytes) => _incoming.Count >= articles || _bytes >= bytes;

    public void Add(IncomingArticle article)
    {
        _incoming.Add(article);
        _bytes += article.Size;
    }

    public void Analyze(Func<Article, ArticleDraft> toDraft, DateTimeOffset arrival)
    {
        for (var i = 0; i < _incoming.Count; i++)
        {
            var (article, reason) = _incoming[i].Read(arrival);
            if (article is null) _rejected.Add(new RejectedArticle(first + i, reason!));
            else _drafts.Add(toDraft(article));
        }
        _incoming.Clear();
    }

    public void MoveTo(List<ArticleDraft> drafts, IngestTally tally)
    {
        drafts.AddRange(_drafts);
        foreach (var (index, reason) in _rejected) tally.Reject(index, reason);
    }
}
