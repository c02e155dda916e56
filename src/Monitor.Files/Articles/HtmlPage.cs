using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Monitor.Domain.Articles;

namespace Monitor.Files.Articles;

/// <summary>Reads an article from a web page: its main text, without navigation, and what the page says of itself. Nothing is fetched and no script runs.</summary>
public static class HtmlPage
{
    // The depth that browsers stop at (WebKit, Chromium); extraction goes down by recursion.
    private const int MaxDepth = 512;

    private static readonly HtmlParser Parser = CreateParser();

    /// <summary>Reads a page from its bytes, in the encoding that it declares, else UTF-8.</summary>
    /// <param name="address">Where the page came from, or null; its own canonical address goes before it.</param>
    public static ArticleResult Read(ReadOnlyMemory<byte> bytes, string? address = null) =>
        HtmlEncoding.Decode(bytes.Span, out var html) is { } reason ? ArticleResult.Rejected(reason) : Read(html, address);

    /// <summary>Reads a page that is decoded already.</summary>
    /// <param name="address">Where the page came from, or null; its own canonical address goes before it.</param>
    public static ArticleResult Read(string html, string? address = null)
    {
        using var document = Parser.ParseDocument(html);
        if (IsTooDeep(document)) return ArticleResult.Rejected($"The page is nested deeper than {MaxDepth} elements. Save the article as plain text.");
        var metadata = HtmlMetadata.Of(document, address);
        DateTimeOffset? published = null;
        if (metadata.Date is { } date)
        {
            if (metadata.Published is null) return ArticleResult.Rejected(PublishedDate.Describe("The date of the page", date));
            published = metadata.Published;
        }
        var (title, text) = HtmlText.Extract(document, metadata.Url);
        title = metadata.Title ?? title;
        if (string.IsNullOrWhiteSpace(text)) return ArticleResult.Rejected("There is no article text in the page. Save the article as plain text.");
        return new Article
        {
            Id = ArticleIdentity.Derive(metadata.Url, metadata.Source, metadata.Date, title, text),
            Url = metadata.Url,
            Source = metadata.Source,
            Title = title,
            Text = text,
            Published = published,
            Language = LanguageTag.Primary(metadata.Language),
        };
    }

    private static HtmlParser CreateParser()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new HtmlParser(new HtmlParserOptions { IsScripting = false });
    }

    private static bool IsTooDeep(IHtmlDocument document)
    {
        var depth = 0;
        for (INode? node = document; node is not null;)
        {
            if (node.FirstChild is { } child)
            {
                if (++depth > MaxDepth) return true;
                node = child;
                continue;
            }
            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }
            node = node?.NextSibling;
        }
        return false;
    }
}
