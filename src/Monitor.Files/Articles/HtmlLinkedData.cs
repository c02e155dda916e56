using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Monitor.Files.Articles;

/// <summary>The article of a page's JSON-LD blocks (schema.org Article and its kinds), if there is one.</summary>
internal sealed record HtmlLinkedData(string? Headline, string? DatePublished, string? Publisher)
{
    private static readonly HtmlLinkedData None = new(null, null, null);

    public static HtmlLinkedData Of(IHtmlDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Find(json.RootElement) is { } found) return found;
            }
            catch (JsonException)
            {
                // Blocks that publishers got wrong are common and say nothing about the article.
            }
        }
        return None;
    }

    private static HtmlLinkedData? Find(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array) return element.EnumerateArray().Select(Find).FirstOrDefault(found => found is not null);
        if (element.ValueKind != JsonValueKind.Object) return null;
        if (element.TryGetProperty("@graph", out var graph)) return Find(graph);
        return IsArticle(element) ? new HtmlLinkedData(Text(element, "headline"), Text(element, "datePublished"), NameOfPublisher(element)) : null;
    }

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type)) return false;
        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToArray() : [type];
        return types.Any(t => t.ValueKind == JsonValueKind.String && t.GetString() is { } name
            && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name == "Report"));
    }

    private static string? NameOfPublisher(JsonElement article) =>
        article.TryGetProperty("publisher", out var publisher) && publisher.ValueKind == JsonValueKind.Object ? Text(publisher, "name") : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
