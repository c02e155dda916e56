using Monitor.Analysis.Tests.Lexica;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Tests.Topics;

public sealed class FocusTests
{
    [Fact]
    public void What_the_title_names_is_in_focus_and_first()
    {
        var topics = Topics("Russia said it would think. China and Iran spoke too.", "Troops leave Syria");

        Assert.Equal(("country:SY", true), (topics[0].Id, topics[0].Focus));
    }

    [Fact]
    public void A_dateline_is_no_focus()
    {
        var topics = Topics("MOSCOW, May 3 (Agency) - Troops left Syria. The Syrian army stayed. Syria is calm.", null);

        Assert.Equal("country:SY", topics[0].Id);
        Assert.False(Assert.Single(topics, topic => topic.Id == "country:RU").Focus);
    }

    [Fact]
    public void At_most_three_countries_are_in_focus_and_organizations_follow_them()
    {
        var topics = Topics("Taliban, Taliban, Taliban. Syria, Iran, Russia, China and Turkey met.", "Taliban meet");

        Assert.Equal(3, topics.Count(topic => topic.Focus && topic.Kind == "country"));
        Assert.Equal("org:taliban", topics[3].Id);
        Assert.True(topics[3].Focus);
    }

    [Fact]
    public void An_article_about_nothing_known_has_no_focus() => Assert.Empty(Topics("It rained.", null));

    private static IReadOnlyList<TopicMention> Topics(string text, string? title) => SmallLexicon.Analyzer().Analyze(SmallLexicon.Article(text, title)).Topics;
}
