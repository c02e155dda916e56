using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Net.Http.Headers;
using Monitor.Server.Ingestion;

namespace Monitor.Server.Http;

/// <summary>The articles of a request: one object, an array, or lines.</summary>
internal static class ArticleBody
{
    /// <summary>The largest body that is no ndjson.</summary>
    public const int MaxJsonBytes = 32 * 1024 * 1024;

    /// <summary>What a body holds.</summary>
    public const string Description =
        "One article, an array, or one article a line: {\"id\"?,\"url\"?,\"source\"?,\"title\"?,\"published\"?,\"language\"?,\"text\"}; published is ISO 8601.";

    private static readonly string[] LineTypes = ["application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines"];

    public static async Task<IAsyncEnumerable<IncomingArticle>> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed.MediaType.ToString().ToLowerInvariant() : "";
        Unlimit(context);
        if (LineTypes.Contains(type))
        {
            // A live sender may pause.
            if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate) rate.MinDataRate = null;
            return NdjsonReader.ReadAsync(request.BodyReader, context.RequestAborted);
        }
        if (type != "application/json")
            throw new RequestProblem(StatusCodes.Status415UnsupportedMediaType, "Send articles as application/json (an object or an array) or as application/x-ndjson (one object a line).");
        return (await ReadJsonAsync(request, context.RequestAborted)).ToAsyncEnumerable();
    }

    private static async Task<IReadOnlyList<IncomingArticle>> ReadJsonAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var utf8 = await ReadToEndAsync(request.BodyReader, cancellationToken);
        try
        {
            using var json = JsonDocument.Parse(utf8);
            // Elements are slices of the body, so that each is read where there is time.
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? [.. json.RootElement.EnumerateArray().Select(e => IncomingArticle.OfJson(SliceOf(utf8, e)))]
                : [IncomingArticle.OfJson(new(utf8))];
        }
        catch (JsonException e)
        {
            throw RequestProblem.BadRequest($"The body is no JSON: {FirstSentence(e.Message)} Nothing of it was accepted.");
        }
    }

    // A parsed document is a view of the bytes that it was parsed from.
    private static ReadOnlySequence<byte> SliceOf(byte[] utf8, JsonElement element)
    {
        var raw = JsonMarshal.GetRawUtf8Value(element);
        utf8.AsSpan().Overlaps(raw, out var start);
        return new(utf8, start, raw.Length);
    }

    // What is too large is read to its end all the same: a sender that is cut off sees a broken connection instead of the reason.
    private static async Task<byte[]> ReadToEndAsync(PipeReader body, CancellationToken cancellationToken)
    {
        var dropped = false;
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken);
            dropped |= read.Buffer.Length > MaxJsonBytes;
            if (!read.IsCompleted)
            {
                body.AdvanceTo(dropped ? read.Buffer.End : read.Buffer.Start, read.Buffer.End);
                continue;
            }
            // A reader that is left in the middle of a read costs the connection.
            var utf8 = dropped ? [] : read.Buffer.ToArray();
            body.AdvanceTo(read.Buffer.End);
            if (dropped)
                throw new RequestProblem(
                    StatusCodes.Status413PayloadTooLarge, $"The body is larger than {MaxJsonBytes / (1024 * 1024)} MiB. Send articles as application/x-ndjson, one a line, which has no limit.");
            return utf8;
        }
    }

    private static void Unlimit(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
