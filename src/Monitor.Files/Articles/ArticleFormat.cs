namespace Monitor.Files.Articles;

/// <summary>How a file holds articles.</summary>
internal enum ArticleFormat
{
    /// <summary>Not said by the name: to be told from the first bytes.</summary>
    Sniffed,
    Text,
    JsonLines,
    Json,
    Html,
}

/// <summary>How a file is compressed.</summary>
internal enum Compression
{
    None,
    Gzip,
    Zstandard,
}

/// <summary>Tells format and compression from a file's name.</summary>
internal static class ArticleFileName
{
    public const string Known = ".txt, .jsonl, .ndjson, .json, .html or .htm, each also with .gz or .zst";

    public static bool TryParse(string path, out ArticleFormat format, out Compression compression)
    {
        var name = Path.GetFileName(path);
        compression = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".gz" => Compression.Gzip,
            ".zst" => Compression.Zstandard,
            _ => Compression.None,
        };
        if (compression != Compression.None) name = Path.GetFileNameWithoutExtension(name);
        format = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".txt" => ArticleFormat.Text,
            ".jsonl" or ".ndjson" => ArticleFormat.JsonLines,
            ".json" => ArticleFormat.Json,
            ".html" or ".htm" => ArticleFormat.Html,
            _ => ArticleFormat.Sniffed,
        };
        return format != ArticleFormat.Sniffed;
    }
}
