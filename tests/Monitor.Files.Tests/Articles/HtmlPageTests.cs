using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Monitor.Domain.Articles;
using Monitor.Files.Articles;

namespace Monitor.Files.Tests.Articles;

public class HtmlPageTests
{
    [Fact]
    public void The_page_of_the_seed_corpus_is_read_without_what_lies_around_the_article()
    {
        var article = HtmlPage.Read(File.ReadAllBytes(Path.Combine(SharedData.Seeds, "2021-08-12-us-sends-troops-to-kabul.html"))).Article!;
        Assert.Equal("US sends 3,000 troops to Kabul to cover evacuation of embassy", article.Title);
        Assert.Equal("Lookout Herald", article.Source);
        Assert.Equal("https://lookoutherald.example/2021/08/12/us-sends-3-000-troops-to-kabul-to-cover-evacuation-of-embassy", article.Url);
        Assert.Equal(new DateTimeOffset(2021, 8, 12, 22, 40, 0, TimeSpan.Zero), article.Published);
        Assert.Equal("en", article.Language);
        Assert.Contains("The first of them are to arrive within two days.\n\nA spokesman said", article.Text);
        Assert.EndsWith("leave Afghanistan at once on commercial flights.", article.Text);
        foreach (var around in new[] { "Subscribe", "Most read", "Harbour pool", "Imprint", "morning letter" }) Assert.DoesNotContain(around, article.Text);
    }

    [Theory]
    [InlineData("""<meta property="article:published_time" content="2021-08-12T22:40:00+02:00">""", "2021-08-12T20:40")]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"datePublished":"2021-08-12"}]}</script>""", "2021-08-12T00:00")]
    [InlineData("""<script type="application/ld+json">{broken</script><time datetime="PT5M"></time><time datetime="2021-08-12T10:00Z"></time>""", "2021-08-12T10:00")]
    [InlineData("""<meta name="pubdate" content="Thu, 12 Aug 2021 10:00:00 GMT">""", "2021-08-12T10:00")]
    [InlineData("", null)]
    public void The_date_is_found_where_pages_keep_it(string head, string? expected) =>
        Assert.Equal(expected, HtmlPage.Read($"<html><head>{head}</head><body><p>Text.</p></body></html>").Article!.Published?.ToString("yyyy-MM-ddTHH:mm"));

    [Fact]
    public void A_declared_date_that_is_none_is_rejected() =>
        Assert.StartsWith("The date of the page is \"2021-13-45\", which is no date.",
            HtmlPage.Read("<meta property='article:published_time' content='2021-13-45'><p>Text.").Reason);

    [Fact]
    public void A_page_in_an_older_encoding_is_read_if_it_says_so()
    {
        byte[] bytes = [.. "<meta charset=windows-1252><p>Caf"u8, 0xE9, .. " talks"u8];
        Assert.Equal("Café talks", HtmlPage.Read(bytes).Article!.Text);
        Assert.StartsWith("Byte 7 (0xE9) is no valid UTF-8.", HtmlPage.Read(bytes.AsMemory(27)).Reason);
    }

    [Theory]
    [InlineData("<html><body></body></html>", "There is no article text in the page. Save the article as plain text.")]
    [InlineData("", "There is no article text in the page. Save the article as plain text.")]
    public void A_page_without_text_is_rejected(string html, string reason) => Assert.Equal(reason, HtmlPage.Read(html).Reason);

    [Fact]
    public void A_page_nested_without_end_is_rejected_and_does_not_exhaust_the_stack() =>
        Assert.StartsWith("The page is nested deeper", HtmlPage.Read(string.Concat(Enumerable.Repeat("<div>", 50_000)) + "text").Reason);

    [CorpusFact("data/html/readability_test_pages")]
    public void Most_pages_of_Readability_give_the_text_that_is_expected()
    {
        var scores = new List<(string Name, double F1)>();
        var titles = 0;
        foreach (var folder in Directory.EnumerateDirectories(SharedData.Find("data/html/readability_test_pages")!).Order())
        {
            var (article, _) = HtmlPage.Read(File.ReadAllBytes(Path.Combine(folder, "source.html")));
            var expected = Words(new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(folder, "expected.html"))).Body!.TextContent);
            scores.Add((Path.GetFileName(folder), Overlap(expected, Words(article?.Text ?? ""))));
            using var metadata = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected-metadata.json")));
            if (metadata.RootElement.GetProperty("title").GetString() is { } title && title == article?.Title) titles++;
        }
        var mean = scores.Average(s => s.F1);
        Assert.True(mean > 0.93, $"Mean F1 {mean:F3}; worst: {string.Join(", ", scores.OrderBy(s => s.F1).Take(12).Select(s => $"{s.Name} {s.F1:F2}"))}");
        Assert.True(titles > scores.Count * 0.8, $"{titles} of {scores.Count} titles");
    }

    private static Dictionary<string, int> Words(string text) => Regex.Matches(text, @"\w+").GroupBy(m => m.Value).ToDictionary(g => g.Key, g => g.Count());

    private static double Overlap(Dictionary<string, int> expected, Dictionary<string, int> found)
    {
        var common = expected.Sum(w => Math.Min(w.Value, found.GetValueOrDefault(w.Key)));
        return expected.Count == 0 ? 1 : 2.0 * common / (expected.Values.Sum() + found.Values.Sum());
    }
}
