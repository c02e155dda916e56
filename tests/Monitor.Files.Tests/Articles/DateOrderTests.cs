using CsCheck;
using Monitor.Domain.Articles;
using Monitor.Files.Articles;

namespace Monitor.Files.Tests.Articles;

public class DateOrderTests
{
    private static readonly Gen<(int? Day, string? Title, string Text)[]> Inputs =
        Gen.Select(Gen.Int[0, 9], Gen.String[Gen.Char.AlphaNumeric, 0, 5].Null(), Gen.String[Gen.Char.AlphaNumeric, 0, 300])
            .Select((day, title, text) => ((int?)(day == 0 ? null : day), title, text)).Array[0, 200];

    [Fact]
    public void Any_amount_of_memory_gives_the_same_stable_order() =>
        Gen.Select(Inputs, Gen.Int[1, 40_000]).Sample((inputs, memory) =>
        {
            var items = inputs.Select((input, i) => new FileArticle(
                new Article
                {
                    Id = $"{i}",
                    Title = input.Title,
                    Text = input.Text,
                    Published = input.Day is { } day ? new DateTimeOffset(2021, 1, day, 0, 0, 0, TimeSpan.Zero) : null,
                }, new Location($"file{i / 3}", i % 2 == 0 ? null : i))).ToList();
            var sorted = DateOrder.SortAsync(items.ToAsyncEnumerable(), memory, default).ToBlockingEnumerable();
            Assert.Equal(items.OrderBy(i => i.Article.Published ?? DateTimeOffset.MaxValue), sorted);
        }, iter: 300);

    [Fact]
    public async Task What_is_no_article_comes_through_at_once()
    {
        var rejected = new RejectedItem(new Location("a", 1), "Reason.");
        var article = new FileArticle(new Article { Id = "x" }, new Location("a", 2));
        Assert.Equal([rejected, article], await DateOrder.SortAsync(new FileItem[] { article, rejected }.ToAsyncEnumerable(), 1, default).ToListAsync());
    }

    [Fact]
    public async Task The_seed_corpus_comes_in_the_order_of_its_dates()
    {
        var items = await new ArticleFiles(TimeProvider.System).ReadInDateOrderAsync([SharedData.Seeds]).ToListAsync();
        var articles = items.OfType<FileArticle>().Select(i => i.Article).ToList();
        Assert.Empty(items.OfType<RejectedItem>());
        Assert.Equal(200, articles.Count);
        Assert.Equal(articles.OrderBy(a => a.Published), articles);
        Assert.All(articles, a => Assert.NotNull(a.Published));
        Assert.Equal(193, articles.DistinctBy(a => a.Id).Count());
    }
}
