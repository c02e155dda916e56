using System.CommandLine;
using Monitor.Cli.Rendering;
using Monitor.Client.Articles;
using Monitor.Domain.Articles;

namespace Monitor.Cli.Commands;

/// <summary>`monitor articles`: stored articles with their analysis.</summary>
internal static class ArticlesCommand
{
    public static Command Create()
    {
        var topic = new Option<string?>("--topic") { Description = "Only articles that name this topic: id, name or alias.", HelpName = "TOPIC" };
        var theme = new Option<string?>("--theme") { Description = "Only articles that report this theme.", HelpName = "ID" };
        var words = new Option<string?>("--q") { Description = "Only articles with all these words in title or text.", HelpName = "WORDS" };
        var from = GlobalOptions.Time("--from", "Only articles published at or after this time.");
        var to = GlobalOptions.Time("--to", "Only articles published before this time.");
        var (server, limit, json) = (GlobalOptions.Server(), GlobalOptions.Limit(), GlobalOptions.Json());
        return new Command("articles", "List stored articles with their analysis, the last stored first.") { topic, theme, words, from, to, limit, json, server }.Does(
            async (parsed, terminal, cancellationToken) =>
            {
                var filter = new ArticleFilter(parsed.GetValue(topic), parsed.GetValue(theme), parsed.GetValue(words), parsed.GetTime(from), parsed.GetTime(to));
                var most = parsed.GetLimit(limit);
                using var client = parsed.Connect(server);
                var articles = client.ListArticlesAsync(filter, cancellationToken).Take(most);
                if (parsed.GetValue(json)) await terminal.JsonAsync(articles);
                else await WriteAsync(terminal, articles);
            });
    }

    private static async Task WriteAsync(Terminal terminal, IAsyncEnumerable<StoredArticle> articles)
    {
        var listing = new Listing(
            terminal, new Column("Published"), new Column("Source", Least: 10), new Column("Title", Least: 24), new Column("Topics", Least: 12), new Column("Themes", Least: 10));
        await foreach (var article in articles)
            listing.Add(
                Words.Day(article.Published), article.Source, article.Title ?? Wrapping.Shorten(article.Text, 120),
                string.Join(", ", article.Topics.Where(t => t.Focus).Select(t => t.Name)), string.Join(", ", article.Reports.Select(r => r.Theme).Distinct()));
        listing.Flush();
        if (listing.Rows == 0) terminal.Line("There is no such article.");
    }
}
