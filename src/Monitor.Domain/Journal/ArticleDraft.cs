using Monitor.Domain.Articles;

namespace Monitor.Domain.Journal;

/// <summary>
/// An analysed article on its way to the journal, with the costly work already done where it can run in parallel. The text is in the body alone: it would
/// be most of what waits in memory and of what goes from silo to silo.
/// </summary>
/// <param name="Article">The article without its text.</param>
/// <param name="Body">Article and analysis, encoded and compressed by <see cref="IArticleEncoder"/>.</param>
public sealed record ArticleDraft(Article Article, ArticleAnalysis Analysis, ArticleKey Key, CopySignature Signature, ReadOnlyMemory<byte> Body)
{
    /// <summary>Makes a draft: key, signature and body.</summary>
    public static ArticleDraft Of(Article article, ArticleAnalysis analysis, IArticleEncoder encoder) =>
        new(article.WithoutText(), analysis, ArticleKey.Of(article), CopySignature.Of(article), encoder.Encode(article, analysis));
}

/// <summary>Turns an article and its analysis into the bytes that the store keeps.</summary>
public interface IArticleEncoder
{
    /// <summary>Encodes and compresses. Thread-safe.</summary>
    ReadOnlyMemory<byte> Encode(Article article, ArticleAnalysis analysis);
}
