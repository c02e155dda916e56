using Monitor.Domain.Articles;
using Monitor.Domain.Journal;

namespace Monitor.Domain.Tests.Journal;

public sealed class CopyIndexTests
{
    [Fact]
    public void The_most_similar_article_is_found()
    {
        var index = Index(100, (1, Drafts.WireStory + " One two three four five six seven eight nine ten eleven twelve."), (2, Drafts.WireStory), (3, "Something else that has more than eight words in it."));
        Assert.Equal(2, index.Find(Of(Drafts.WireStory), 4)!.Value.Position);
    }

    [Fact]
    public void Positions_that_do_not_count_are_passed_over()
    {
        var index = Index(100, (1, Drafts.WireStory), (2, Drafts.WireStory + " Again."));
        Assert.Equal(2, index.Find(Of(Drafts.WireStory), 3, [1])!.Value.Position);
        Assert.Null(index.Find(Of(Drafts.WireStory), 3, [1, 2]));
    }

    [Fact]
    public void Among_equals_the_earliest_is_found() =>
        Assert.Equal(1, Index(100, (1, Drafts.WireStory), (2, Drafts.WireStory)).Find(Of(Drafts.WireStory), 3)!.Value.Position);

    [Fact]
    public void Copies_are_not_remembered()
    {
        var index = new CopyIndex(100);
        index.Add(new StoredSignature(2, 1, 1, Of(Drafts.WireStory)));
        Assert.Null(index.Find(Of(Drafts.WireStory), 3));
    }

    [Theory]
    [InlineData(11, true)]
    [InlineData(12, false)]
    public void The_index_looks_back_as_far_as_it_says(long position, bool found) =>
        Assert.Equal(found, Index(10, (1, Drafts.WireStory)).Find(Of(Drafts.WireStory), position) is not null);

    [Fact]
    public void A_place_given_to_a_newer_article_no_longer_answers_for_the_older()
    {
        var index = Index(10, (1, Drafts.WireStory), (11, "Something else that has more than eight words in it."));
        Assert.Null(index.Find(Of(Drafts.WireStory), 11));
    }

    [Fact]
    public void A_restarted_index_answers_as_the_one_that_ran_on()
    {
        const int capacity = 50;
        var random = new Random(1);
        var all = Enumerable.Range(1, 400).Select(p => new StoredSignature(p, p, null, Of($"{Drafts.WireStory} {Tail(random.Next(12))}"))).ToList();
        var ranOn = new CopyIndex(capacity);
        foreach (var article in all)
        {
            var restarted = new CopyIndex(capacity);
            foreach (var earlier in all.Take((int)article.Position - 1).TakeLast(capacity)) restarted.Add(earlier);
            Assert.Equal(restarted.Find(article.Signature, article.Position), ranOn.Find(article.Signature, article.Position));
            ranOn.Add(article);
        }
    }

    private static string Tail(int n) => string.Join(' ', Enumerable.Range(0, 5 * n).Select(i => $"tail{n}x{i}"));

    private static CopyIndex Index(int capacity, params (long Position, string Text)[] articles)
    {
        var index = new CopyIndex(capacity);
        foreach (var (position, text) in articles) index.Add(new StoredSignature(position, position, null, Of(text)));
        return index;
    }

    private static CopySignature Of(string text) => CopySignature.Of(new Article { Id = "x", Text = text });
}
