using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Monitor.Files.Articles;

/// <summary>Reads the articles of one open file, whatever its format.</summary>
internal static class ArticleStream
{
    private static ReadOnlySpan<byte> GzipMagic => [0x1F, 0x8B];

    private static ReadOnlySpan<byte> ZstandardMagic => [0x28, 0xB5, 0x2F, 0xFD];

    public static async IAsyncEnumerable<ReadArticle> ReadAsync(
        Stream stream, ArticleFormat format, Compression compression, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var input = new InputBuffer(Decompress(stream, compression));
        if (format == ArticleFormat.Sniffed)
        {
            while (input.Span.Length < ZstandardMagic.Length && await input.FillAsync(cancellationToken).ConfigureAwait(false)) { }
            if (CompressionOf(input.Span) is var found and not Compression.None)
                input = new InputBuffer(Decompress(new ChainedStream(new MemoryStream(input.Span.ToArray()), stream), found));
            format = await SniffAsync(input, cancellationToken).ConfigureAwait(false);
        }
        var articles = format switch
        {
            ArticleFormat.JsonLines => JsonLinesArticles.ReadAsync(input, cancellationToken),
            ArticleFormat.Json => JsonArticles.ReadAsync(input, cancellationToken),
            _ => ReadWholeAsync(input, format, cancellationToken),
        };
        await foreach (var article in articles.ConfigureAwait(false)) yield return article;
    }

    internal static Stream Decompress(Stream stream, Compression compression) => compression switch
    {
        Compression.Gzip => new GzipInput(stream),
        Compression.Zstandard => new ZstdSharp.DecompressionStream(stream),
        _ => stream,
    };

    private static Compression CompressionOf(ReadOnlySpan<byte> start) =>
        start.StartsWith(GzipMagic) ? Compression.Gzip : start.StartsWith(ZstandardMagic) ? Compression.Zstandard : Compression.None;

    private static async ValueTask<ArticleFormat> SniffAsync(InputBuffer input, CancellationToken cancellationToken)
    {
        // A pretty-printed object breaks its lines inside; JSON Lines are complete at the first, or begin anew on the second.
        while (true)
        {
            var start = Start(input.Span);
            var lineEnd = start.IndexOf((byte)'\n');
            var isLong = start.Length > ReadLimits.JsonBytes;
            var isTold = lineEnd >= 0 && (start[0] != '{' || IsObject(start[..lineEnd]) || !start[lineEnd..].TrimStart(" \t\r\n"u8).IsEmpty);
            if (isTold || isLong || (!start.IsEmpty && !"{[<"u8.Contains(start[0])) || !await input.FillAsync(cancellationToken).ConfigureAwait(false)) break;
        }
        return Sniff(Start(input.Span));
    }

    private static ArticleFormat Sniff(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty) return ArticleFormat.Text;
        var behind = start[1..].TrimStart(" \t\r\n"u8);
        if (start[0] == '<') return IsHtml(start) ? ArticleFormat.Html : ArticleFormat.Text;
        if (start[0] == '[') return behind.IsEmpty || "{]"u8.Contains(behind[0]) ? ArticleFormat.Json : ArticleFormat.Text;
        if (start[0] != '{' || (!behind.IsEmpty && !"\"}"u8.Contains(behind[0]))) return ArticleFormat.Text;
        var lineEnd = start.IndexOf((byte)'\n');
        var line = lineEnd < 0 ? start : start[..lineEnd];
        return IsObject(line) || (lineEnd >= 0 && start[lineEnd..].TrimStart(" \t\r\n"u8).StartsWith("{"u8)) ? ArticleFormat.JsonLines : ArticleFormat.Json;
    }

    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> bytes) =>
        (bytes.StartsWith(Utf8Text.ByteOrderMark) ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8);

    private static bool IsHtml(ReadOnlySpan<byte> start)
    {
        var head = Encoding.ASCII.GetString(start[..Math.Min(start.Length, 15)]).ToLowerInvariant();
        return head.StartsWith("<!doctype html", StringComparison.Ordinal) || head.StartsWith("<html", StringComparison.Ordinal);
    }

    private static bool IsObject(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.TrySkip();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static async IAsyncEnumerable<ReadArticle> ReadWholeAsync(InputBuffer input, ArticleFormat format, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var limit = format == ArticleFormat.Html ? ReadLimits.HtmlBytes : ReadLimits.TextBytes;
        if (!await input.FillAllAsync(limit, cancellationToken).ConfigureAwait(false))
            yield return new ReadArticle(ArticleResult.Rejected(ReadLimits.LongerThan(limit)), null);
        else if (format == ArticleFormat.Html && !input.Span.IsEmpty)
            yield return new ReadArticle(HtmlPage.Read(input.Slice(input.Span.Length)), null);
        else if (!input.Span.IsEmpty)
            yield return ReadText(input.Span);
    }

    private static ReadArticle ReadText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Utf8Text.ByteOrderMark)) bytes = bytes[3..];
        if (Utf8.IsValid(bytes)) return new ReadArticle(PlainText.Read(Encoding.UTF8.GetString(bytes)), null);
        var at = Utf8Text.IndexOfError(bytes);
        var line = bytes[..at].Count((byte)'\n') + 1;
        return new ReadArticle(ArticleResult.Rejected(Utf8Text.DescribeFirstError(bytes)), line);
    }
}
