using Monitor.Domain.Articles;

namespace Monitor.Files.Articles;

/// <summary>An article that was read, or why it could not be: exactly one of the two is not null.</summary>
/// <param name="Article">The article, or null.</param>
/// <param name="Reason">One sentence for the person who sent it, or null.</param>
public readonly record struct ArticleResult(Article? Article, string? Reason)
{
    /// <summary>The article once it has also passed <see cref="ArticleRules"/>, else the reason.</summary>
    /// <param name="arrival">When it arrived.</param>
    public ArticleResult Check(DateTimeOffset arrival) =>
        Article is { } article && ArticleRules.Reject(article, arrival) is { } reason ? Rejected(reason) : this;

    /// <summary>A readable article.</summary>
    public static implicit operator ArticleResult(Article article) => new(article, null);

    internal static ArticleResult Rejected(string reason) => new(null, reason);
}
