using Monitor.Domain.Articles;
using Monitor.Files.Articles;

namespace Monitor.Server.Ingestion;

/// <summary>Something that should become an article: one that was read, one line of JSON to be read where there is time, or what could not be read.</summary>
public readonly struct IncomingArticle
{
    private readonly ReadOnlyMemory<byte> _json;
    private readonly ArticleResult _result;

    private IncomingArticle(ArticleResult result, ReadOnlyMemory<byte> json) => (_result, _json) = (result, json);

    /// <summary>About how many bytes it takes.</summary>
    public int Size => _json.Length + (_result.Article is { } article ? (article.Text.Length + (article.Title?.Length ?? 0)) * 2 : 0);

    /// <summary>An article that was read.</summary>
    public static IncomingArticle Of(Article article) => new(article, default);

    /// <summary>An article as one JSON value in UTF-8. The bytes must not change.</summary>
    public static IncomingArticle OfJson(ReadOnlyMemory<byte> utf8) => new(default, utf8);

    /// <summary>Something that is no article.</summary>
    /// <param name="reason">One sentence for the person who sent it.</param>
    public static IncomingArticle Rejected(string reason) => new(new ArticleResult(null, reason), default);

    /// <summary>The article, or why it is not accepted.</summary>
    public ArticleResult Read(DateTimeOffset arrival)
    {
        var result = _result is { Article: null, Reason: null } ? ArticleJson.Read(_json.Span) : _result;
        return result.Check(arrival);
    }
}
