using System.Buffers;
using Monitor.Domain.Articles;
using Monitor.Domain.Journal;
using Monitor.Files.Articles;

namespace Monitor.Server.Ingestion;

/// <summary>Articles that are read and analysed together.</summary>
/// <param name="first">The place of the first of them in the request.</param>
internal sealed class Chunk(long first)
{
    private const int InitialBytes = 512 * 1024;

    private readonly List<(ArticleResult Result, int Start, int Length)> _incoming = [];
    private readonly List<ArticleDraft> _drafts = [];
    private readonly List<RejectedArticle> _rejected = [];
    private byte[] _json = [];
    private int _jsonBytes;
    private int _textBytes;

    public bool IsEmpty => _incoming.Count == 0;

    public bool IsFullAt(int articles, int bytes) => _incoming.Count >= articles || _jsonBytes + _textBytes >= bytes;

    public void Add(IncomingArticle article)
    {
        var length = (int)article.Json.Length;
        _incoming.Add((article.Result, _jsonBytes, length));
        if (article.Result.Article is { } read) _textBytes += (read.Text.Length + (read.Title?.Length ?? 0)) * sizeof(char);
        if (length == 0) return;
        MakeRoom(_jsonBytes + length);
        article.Json.CopyTo(_json.AsSpan(_jsonBytes));
        _jsonBytes += length;
    }

    public void Analyze(Func<Article, ArticleDraft> toDraft, DateTimeOffset arrival)
    {
        for (var i = 0; i < _incoming.Count; i++)
        {
            var (result, start, length) = _incoming[i];
            _incoming[i] = default;
            if (result is { Article: null, Reason: null }) result = ArticleJson.Read(_json.AsSpan(start, length));
            var (article, reason) = result.Check(arrival);
            if (article is null) _rejected.Add(new RejectedArticle(first + i, reason!));
            else _drafts.Add(toDraft(article));
        }
        _incoming.Clear();
        ReturnRoom();
    }

    public void MoveTo(List<ArticleDraft> drafts, IngestTally tally)
    {
        drafts.AddRange(_drafts);
        foreach (var (index, reason) in _rejected) tally.Reject(index, reason);
    }

    private void MakeRoom(int bytes)
    {
        if (bytes <= _json.Length) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes, InitialBytes));
        _json.AsSpan(0, _jsonBytes).CopyTo(larger);
        ReturnRoom();
        _json = larger;
    }

    private void ReturnRoom()
    {
        if (_json.Length > 0) ArrayPool<byte>.Shared.Return(_json);
        _json = [];
    }
}
