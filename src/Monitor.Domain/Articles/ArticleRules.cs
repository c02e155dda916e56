using System.Text;

namespace Monitor.Domain.Articles;

/// <summary>What makes an article acceptable, the same for every way in: files, HTTP, sources.</summary>
public static class ArticleRules
{
    /// <summary>The largest article, title and text together, in bytes of UTF-8.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The longest id in UTF-16 units.</summary>
    public const int MaxIdLength = 2048;

    /// <summary>How far after its arrival an article may be dated.</summary>
    public static readonly TimeSpan MaxAhead = TimeSpan.FromDays(1);

    /// <summary>Returns why the article cannot be accepted, as one sentence for the person who sent it, or null if it can.</summary>
    /// <param name="arrival">When it arrived; an article dated more than a day later is rejected.</param>
    public static string? Reject(Article article, DateTimeOffset arrival)
    {
        if (article.Id.Length == 0) return "The id is empty. Leave it out to have it derived.";
        if (article.Id.Length > MaxIdLength) return $"The id is longer than {MaxIdLength} characters.";
        if (string.IsNullOrWhiteSpace(article.Title) && string.IsNullOrWhiteSpace(article.Text))
            return "The article has neither title nor text.";
        var bytes = Encoding.UTF8.GetByteCount(article.Text) + Encoding.UTF8.GetByteCount(article.Title ?? "");
        if (bytes > MaxBytes) return $"The article is {bytes:N0} bytes; at most {MaxBytes:N0} (1 MiB) are accepted.";
        if (article.Published > arrival + MaxAhead)
            return $"The article is dated {article.Published:yyyy-MM-dd HH:mm}Z, more than a day after its arrival.";
        return null;
    }
}
