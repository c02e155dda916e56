using System.Buffers;
using Monitor.Domain.Articles;
using Monitor.Files.Articles;

namespace Monitor.Server.Ingestion;

/// <summary>Something that should become an article: one that was read, one JSON value to be read where there is time, or what could not be read.</summary>
public readonly struct IncomingArticle
{
    private IncomingArticle(ArticleResult result, ReadOnlySequence<byte> json) => (Result, Json) = (result, json);

    /// <summary>The JSON value in UTF-8, or empty. Valid until the next article is asked for.</summary>
    internal ReadOnlySequence<byte> Json { get; }

    /// <summary>What was read already, or why it could not be; nothing where there is JSON.</summary>
    internal ArticleResult Result { get; }

    /// <summary>An article that was read.</summary>
    public static IncomingArticle Of(Article article) => new(article, default);

    /// <summary>An article as one JSON value in UTF-8. The bytes must not change before the next one is asked for.</summary>
    public static IncomingArticle OfJson(ReadOnlySequence<byte> utf8) => new(default, utf8);

    /// <summary>Something that is no article.</summary>
    /// <param name="reason">One sentence for the person who sent it.</param>
    public static IncomingArticle Rejected(string reason) => new(new ArticleResult(null, reason), default);
}
