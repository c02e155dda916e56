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

    private static readonly string[] LineTypes = ["application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines"];

    public static async Task<IAsyncEnumerable<IncomingArticle>> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed.MediaType.ToString().ToLowerInvariant() : "";
        if (LineTypes.Contains(type))
        {
            Unlimit(context);
            return NdjsonReader.ReadAsync(request.BodyReader, context.RequestAborted);
        }
        if (type != "application/json")
            throw new RequestProblem(StatusCodes.Status415UnsupportedMediaType, "Send articles as application/json (an object or an array) or as application/x-ndjson (one object a line).");
        return (await ReadJsonAsync(request, context.RequestAborted)).ToAsyncEnumerable();
    }

    private static async Task<IReadOnlyList<IncomingArticle>> ReadJsonAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, MaxJsonBytes));
        await request.Body.CopyToAsync(body, cancellationToken);
        var utf8 = body.ToArray();
        try
        {
            using var json = JsonDocument.Parse(utf8);
            // Elements are cut out of the body as they are, so that each is read where there is time.
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? [.. json.RootElement.EnumerateArray().Select(e => IncomingArticle.OfJson(JsonMarshal.GetRawUtf8Value(e).ToArray()))]
                : [IncomingArticle.OfJson(utf8)];
        }
        catch (JsonException e)
        {
            throw RequestProblem.BadRequest($"The body is no JSON: {FirstSentence(e.Message)} Nothing of it was accepted.");
        }
    }

    // Lines are read as fast as they are written, and a live sender may pause.
    private static void Unlimit(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate) rate.MinDataRate = null;
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
