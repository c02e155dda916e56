using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Monitor.Files.Articles;

/// <summary>Finds a page's main text (Mozilla's Readability, by way of SmartReader) and writes it with a blank line between paragraphs.</summary>
internal static partial class HtmlText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "tr", "ul",
    };

    // What stands under a picture is often years older than the news.
    private static readonly HashSet<string> Left = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "iframe", "svg", "figcaption", "button", "select", "textarea", "title",
    };

    public static (string? Title, string Text) Extract(IHtmlDocument document, string? url)
    {
        // Extraction takes the document apart, so what it may fail on is written down first.
        var all = document.QuerySelector("article") ?? document.QuerySelector("main") ?? document.Body;
        var fallback = all is null ? "" : Write(all);
        var title = document.Title is { Length: > 0 } t ? Collapse(t) : null;
        var article = new SmartReader.Reader(url ?? "http://localhost/", document) { ContinueIfNotReadable = true }.GetArticle();
        var content = article.Completed && article.Content is { Length: > 0 } html ? Write(new HtmlParser().ParseDocument(html).Body!) : "";
        return (article.Title is { Length: > 0 } found ? Collapse(found) : title, content.Length > 0 ? content : fallback);
    }

    /// <summary>One line, single spaces.</summary>
    public static string Collapse(string text) => Space().Replace(text, " ").Trim();

    private static string Write(INode root)
    {
        var text = new StringBuilder();
        Write(root, text);
        return Breaks().Replace(SpaceAtBreak().Replace(text.ToString(), "\n"), "\n\n").Trim();
    }

    private static void Write(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words) text.Append(Space().Replace(words.Data, " "));
            else if (child is not IElement element || Left.Contains(element.LocalName)) continue;
            else if (element.LocalName == "br") text.Append('\n');
            else if (!Blocks.Contains(element.LocalName)) Write(element, text);
            else
            {
                text.Append("\n\n");
                Write(element, text);
                text.Append("\n\n");
            }
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@" *\n *")]
    private static partial Regex SpaceAtBreak();

    [GeneratedRegex(@"\n{2,}")]
    private static partial Regex Breaks();
}
