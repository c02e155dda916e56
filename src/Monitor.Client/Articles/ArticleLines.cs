using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;
using Monitor.Domain.Articles;
using Monitor.Domain.Json;

namespace Monitor.Client.Articles;

/// <summary>Articles as one request: a line of JSON each.</summary>
internal sealed class ArticleLines
{
    // Large enough for one disk write to carry many, small enough to be sent again without regret.
    private const int MaxArticles = 1_000;
    private const int MaxBytes = 4 * 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _lines = new();

    public int Count { get; private set; }

    public bool IsFull => Count >= MaxArticles || _lines.WrittenCount >= MaxBytes;

    public void Add(Article article)
    {
        using (var json = new Utf8JsonWriter(_lines))
            JsonSerializer.Serialize(json, new Line(article.Id, article.Url, article.Source, article.Title, article.Published, article.Language, article.Text), MonitorJson.Options);
        _lines.Write("\n"u8);
        Count++;
    }

    public HttpContent ToContent() =>
        new ReadOnlyMemoryContent(_lines.WrittenMemory) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-ndjson") } };

    private sealed record Line(string Id, string? Url, string? Source, string? Title, DateTimeOffset? Published, string? Language, string Text);
}
