using Monitor.Domain.Articles;

namespace Monitor.Files.Articles;

/// <summary>How much of a file is held in memory for one article.</summary>
internal static class ReadLimits
{
    /// <summary>JSON may write each byte of an article as six (\u0041); what is longer is over the limit in any case.</summary>
    public const int JsonBytes = 6 * ArticleRules.MaxBytes + 64 * 1024;

    /// <summary>Plain text, with some room for the date.</summary>
    public const int TextBytes = ArticleRules.MaxBytes + 1024;

    /// <summary>A web page: most of it is not the article.</summary>
    public const int HtmlBytes = 16 * 1024 * 1024;

    public static string TooLong(long bytes) => $"The article is {bytes:N0} bytes; at most {ArticleRules.MaxBytes:N0} (1 MiB) are accepted. Split it.";

    public static string LineTooLong(long bytes) => $"The line is {bytes:N0} bytes; at most {JsonBytes:N0} are read. Split it.";

    public static string LongerThan(int bytes) => $"The file is longer than {bytes:N0} bytes, too long for one article of at most 1 MiB. Split it.";
}
