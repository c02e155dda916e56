using Monitor.Analysis.Tests.Lexica;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Tests.Topics;

public sealed class HistoricStateTests
{
    [Theory]
    [InlineData("1987-03-01", "Moscow bought grain.", "country:SU")]
    [InlineData("1987-03-01", "Russian buyers came.", "country:SU")]
    [InlineData("1987-03-01", "Soviet buyers came.", "country:SU")]
    [InlineData("1987-03-01", "A factory in Kiev burned.", "country:SU")]
    [InlineData("1987-03-01", "Ukrainian farmers came.", "country:UA")]
    [InlineData("1991-12-25", "Moscow bought grain.", "country:SU")]
    [InlineData("1991-12-26", "Moscow bought grain.", "country:RU")]
    [InlineData("2021-03-01", "Moscow bought grain.", "country:RU")]
    [InlineData(null, "Moscow bought grain.", "country:RU")]
    [InlineData("1992-06-01", "The Czech cabinet met in Prague.", "country:CS")]
    [InlineData("1993-06-01", "The Czech cabinet met in Prague.", "country:CZ")]
    [InlineData("1999-04-01", "Bombs fell on Belgrade.", "country:YU")]
    [InlineData("2003-06-01", "Bombs fell on Belgrade.", "country:RS")]
    [InlineData("1995-06-01", "Shells fell on Zagreb.", "country:HR")]
    [InlineData("1987-03-01", "East German steel was sold.", "country:DD")]
    [InlineData("2021-03-01", "Old Soviet tanks rust there.", "country:SU")]
    [InlineData("1975-03-01", "South Vietnam asked for help.", "country:VN")]
    [InlineData("1985-03-01", "Upper Volta asked for help.", "country:BF")]
    public void A_name_means_the_state_of_the_articles_time(string? published, string text, string id) => Assert.Equal(id, Assert.Single(Topics(text, published)).Id);

    [Fact]
    public void An_article_is_not_about_a_state_that_is_no_more()
    {
        const string text = "The Soviet Union left in 1989. Soviet tanks rust. The Soviets built roads. Ghana was calm.";

        Assert.Equal(["country:SU"], Focus(text, "1989-03-01"));
        Assert.Equal(["country:GH"], Focus(text, "2021-03-01"));
    }

    private static IEnumerable<string> Focus(string text, string published) => Topics(text, published).Where(topic => topic.Focus).Select(topic => topic.Id);

    private static IReadOnlyList<TopicMention> Topics(string text, string? published) => RealLexicon.Analyzer.Analyze(SmallLexicon.Article(text, published: published)).Topics;
}
