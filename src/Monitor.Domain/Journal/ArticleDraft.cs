using Monitor.Domain.Articles;

namespace Monitor.Domain.Journal;

/// <summary>An analysed article on its way to the journal, with the costly work already done where it can run in parallel.</summary>
/// <param name="Body">Article and analysis, encoded and compressed by <see cref="IArticleEncoder"/>.</param>
public sealed record ArticleDraft(Article Article, ArticleAnalysis Analysis, ArticleKey Key, CopySignature Signature, ReadOnlyMemory<byte> Body)
{
    /// <summary>Makes a draft: key, signature and body.</summary>
    public static ArticleDraft Of(Article article, ArticleAnalysis analysis, IArticleEncoder encoder) =>
        new(article, analysis, ArticleKey.Of(article), CopySignature.Of(article), encoder.Encode(article, analysis));
}

/// <summary>Turns an article and its analysis into the bytes that the store keeps.</summary>
public interface IArticleEncoder
{
    /// <summary>Encodes and compresses. Thread-safe.</summary>
    ReadOnlyMemory<byte> Encode(Article article, ArticleAnalysis analysis);
}
