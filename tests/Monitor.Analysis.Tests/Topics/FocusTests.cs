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
    public void Where_something_was_said_is_no_focus()
    {
        var topics = Topics("The army left the hills of Syria, a spokesman said in Moscow. Others said in Moscow that they agreed.", null);

        Assert.Equal(["country:SY"], topics.Where(topic => topic.Focus).Select(topic => topic.Id));
    }

    [Fact]
    public void One_place_named_tells_the_country_if_nothing_else_does() =>
        Assert.True(Assert.Single(Topics("It rained and rained. Then it rained. Then more. Rain fell on Kandahar.", null)).Focus);

    [Fact]
    public void An_article_that_names_no_country_is_about_the_home_of_its_organizations_and_money()
    {
        var topic = Assert.Single(RealTopics("Turnover of Brobbel plc rose to three mln stg, from two mln stg."));

        Assert.Equal(("country:GB", true, 3), (topic.Id, topic.Focus, topic.Mentions));
        Assert.Equal(["plc", "stg"], topic.Surfaces);
    }

    [Theory]
    [InlineData("One word such as zlotys tells nothing.")]
    [InlineData("Between yen, yen, zlotys and zlotys nobody can tell.")]
    public void Little_or_mixed_evidence_implies_no_country(string text) => Assert.Empty(RealTopics(text));

    [Fact]
    public void What_is_named_outweighs_what_is_implied() => Assert.Equal("country:FR", RealTopics("France paid in yen. The yen rose. France sold yen.")[0].Id);

    [Fact]
    public void The_name_of_a_political_organization_names_its_country()
    {
        var topics = RealTopics("The Communist Party of China met.");

        Assert.Equal(["country:CN", "org:chinese-communist-party"], topics.Select(topic => topic.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_name_of_a_company_names_no_country() => Assert.DoesNotContain(RealTopics("Air France and American Airlines cut fares in Kenya."), topic => topic.Id is "country:FR" or "country:US");

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

    private static IReadOnlyList<TopicMention> RealTopics(string text) => RealLexicon.Analyzer.Analyze(SmallLexicon.Article(text)).Topics;

    private static IReadOnlyList<TopicMention> Topics(string text, string? title) => SmallLexicon.Analyzer().Analyze(SmallLexicon.Article(text, title)).Topics;
}
