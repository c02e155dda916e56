using Monitor.Analysis.Tests.Lexica;

namespace Monitor.Analysis.Tests.Topics;

public sealed class MentionTests
{
    [Theory]
    [InlineData("Afghan troops left Kabul.", "country:AF")]
    [InlineData("AFGHAN TROOPS LEFT KABUL", "country:AF")]
    [InlineData("\u201CAfghanistan\u2019s future\u201D", "country:AF")]
    [InlineData("the U.S. and us", "country:US")]
    [InlineData("They told us.", "")]
    [InlineData("THEY TOLD US EVERYTHING", "")]
    [InlineData("Bombs fell on Kandahar.", "country:AF")]
    [InlineData("He read the Beijing Review.", "")]
    [InlineData("He lives on Georgia Street.", "country:US")]
    public void Countries_are_known_by_name_adjective_abbreviation_seat_and_place(string text, string ids) => Assert.Equal(ids, IdsOf(text));

    [Theory]
    [InlineData("Georgia closed its border.", "country:GE")]
    [InlineData("The governor of Georgia spoke.", "country:US")]
    [InlineData("Georgia protested to Russia after the governor spoke.", "country:GE,country:RU")]
    [InlineData("A book by Georgia O\u2019Keeffe sold.", "")]
    [InlineData("King Jordan border", "country:JO")]
    [InlineData("Michael Jordan border scored.", "")]
    [InlineData("Syrian refugees reached Jordan.", "country:JO,country:SY")]
    [InlineData("Jordan won at basketball against Syria.", "country:SY")]
    public void An_ambiguous_name_is_settled_by_the_first_row_whose_conditions_hold(string text, string ids) => Assert.Equal(ids, IdsOf(text));

    [Theory]
    [InlineData("The Shanghai Cooperation Organization (SCO) met. The SCO agreed.", "org:shanghai-cooperation-organization", 3)]
    [InlineData("The World Health Organization (OMS) met. OMS agreed.", "org:world-health-organization", 3)]
    [InlineData("The National Front (NF) met. NF agreed.", "org:national-front", 3)]
    [InlineData("NTF (National Front) met. NTF agreed.", "org:national-front", 3)]
    [InlineData("THE NATIONAL FRONT [NFX] MET. NFX AGREED.", "org:national-front", 3)]
    public void A_definition_binds_its_acronym_for_the_article(string text, string id, int mentions)
    {
        var topic = Assert.Single(SmallLexicon.Analyzer().Analyze(SmallLexicon.Article(text)).Topics, topic => topic.Id == id);

        Assert.Equal(mentions, topic.Mentions);
    }

    [Theory]
    [InlineData("NF agreed.", "")]
    [InlineData("SCO agreed in Shanghai.", "org:shanghai-cooperation-organization")]
    [InlineData("SCO sued its rival.", "")]
    [InlineData("The WHO who came.", "org:world-health-organization")]
    [InlineData("THE PEOPLE WHO CAME HERE", "")]
    public void A_conditional_acronym_needs_its_condition(string text, string ids) => Assert.Equal(ids, IdsOf(text));

    [Fact]
    public void Surfaces_are_given_as_written_in_the_order_of_their_first_use()
    {
        var topic = Assert.Single(SmallLexicon.Analyzer().Analyze(SmallLexicon.Article("The U.S. and US troops; America.", title: "White House")).Topics);

        Assert.Equal(["White House", "U.S.", "US", "America"], topic.Surfaces);
        Assert.Equal(4, topic.Mentions);
    }

    private static string IdsOf(string text) =>
        string.Join(',', SmallLexicon.Analyzer().Analyze(SmallLexicon.Article(text)).Topics.Select(topic => topic.Id).Order(StringComparer.Ordinal));
}
