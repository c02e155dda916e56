using System.Net;
using System.Text.Json;
using Monitor.Domain.Json;

namespace Monitor.Client.Http;

/// <summary>Problem details (RFC 9457) as nodes write them.</summary>
internal sealed record Problem(string? Title, string? Detail, IReadOnlyList<string>? Errors, IReadOnlyList<TopicCandidate>? Candidates)
{
    public static async Task<MonitorApiException> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        var problem = Parse(body);
        return new MonitorApiException(problem?.Detail ?? problem?.Title ?? Sentence(response), response.StatusCode, problem?.Errors, problem?.Candidates);
    }

    private static Problem? Parse(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<Problem>(body, MonitorJson.Options);
        }
        catch (JsonException)
        {
            // What answers is no node, or something between it and us.
            return null;
        }
    }

    private static string Sentence(HttpResponseMessage response)
    {
        var address = response.RequestMessage?.RequestUri;
        return response.StatusCode == HttpStatusCode.NotFound
            ? $"What answers at {address?.GetLeftPart(UriPartial.Authority)} does not know {address?.AbsolutePath}. Is it a node of Monitor, and not an older one?"
            : $"{address} answered {(int)response.StatusCode} {response.ReasonPhrase}.";
    }
}
