using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Monitor.Files.Articles;

/// <summary>What a page says of itself: Open Graph, JSON-LD (schema.org), Dublin Core and plain HTML.</summary>
/// <param name="Date">The date as the page writes it, or null.</param>
/// <param name="Published">That date, or null where there is none or it is no date.</param>
internal sealed record HtmlMetadata(string? Title, string? Url, string? Source, string? Language, string? Date, DateTimeOffset? Published)
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date",
        "publication_date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "date",
    ];

    public static HtmlMetadata Of(IHtmlDocument document, string? address)
    {
        var meta = MetaValues(document);
        var linked = HtmlLinkedData.Of(document);
        var url = Absolute(document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")) ?? Absolute(meta.GetValueOrDefault("og:url")) ?? address;
        var language = document.DocumentElement?.GetAttribute("lang") ?? meta.GetValueOrDefault("content-language") ?? meta.GetValueOrDefault("og:locale");
        var (date, published) = FindDate(document, meta, linked);
        return new HtmlMetadata(
            Clean(meta.GetValueOrDefault("og:title") ?? linked.Headline), url, Clean(meta.GetValueOrDefault("og:site_name") ?? linked.Publisher), language, date, published);
    }

    private static (string? Date, DateTimeOffset? Published) FindDate(IHtmlDocument document, Dictionary<string, string> meta, HtmlLinkedData linked)
    {
        string? first = null;
        foreach (var date in DateNames.Select(n => meta.GetValueOrDefault(n)).Prepend(linked.DatePublished).Where(d => !string.IsNullOrWhiteSpace(d)))
        {
            if (Parse(date!) is { } published) return (date, published);
            first ??= date;
        }
        // The time element also holds durations and hours, so one that is no date says nothing.
        foreach (var element in document.QuerySelectorAll("[itemprop~=datePublished], time[pubdate], article time, main time, time"))
            if ((element.GetAttribute("datetime") ?? element.GetAttribute("content")) is { } date && Parse(date) is { } published) return (date, published);
        return (first, null);
    }

    private static DateTimeOffset? Parse(string date)
    {
        if (PublishedDate.TryParse(date, out var published)) return published;
        // "Tue, 18 May 2021 14:30:00 GMT" and "May 18, 2021" name the month; figures alone would be a guess.
        return date.Any(char.IsLetter) && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out published)
            && date.Any(char.IsAsciiDigit) && date.Length > 8 ? published : null;
    }

    private static Dictionary<string, string> MetaValues(IHtmlDocument document)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in document.QuerySelectorAll("meta[content]"))
        {
            var names = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
            foreach (var name in (names ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)) values.TryAdd(name, element.GetAttribute("content")!);
        }
        return values;
    }

    private static string? Absolute(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" ? url : null;

    private static string? Clean(string? value) => string.IsNullOrWhiteSpace(value) ? null : HtmlText.Collapse(value);
}
