using System.Security.Cryptography;
using System.Text;

namespace Monitor.Domain.Articles;

/// <summary>Derives the id of an article that was sent without one, so that the same article sent twice is the same article.</summary>
public static class ArticleIdentity
{
    /// <summary>
    /// The first 80 bits of SHA-256 in lower-case hex: over the URL where there is one, else over source, date as sent, title and text.
    /// </summary>
    /// <param name="dateAsSent">The date exactly as the sender wrote it, not as it was parsed; null where there is none.</param>
    public static string Derive(string? url, string? source, string? dateAsSent, string? title, string text) =>
        Hash(url is { Length: > 0 } ? $"url\0{url}" : $"text\0{source}\0{dateAsSent}\0{title}\0{text}");

    private static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 10));
}
