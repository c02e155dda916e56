using CsCheck;
using Monitor.Analysis.Tests.Lexica;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Tests.Topics;

public sealed class NewOrganizationTests
{
    [Theory]
    [InlineData("Fighters of the Free Oroda Movement took the bridge.", "org:free-oroda-movement", "Free Oroda Movement")]
    [InlineData("The Oroda Farmers' Party won two seats.", "org:oroda-farmers-party", "Oroda Farmers' Party")]
    [InlineData("He joined the Front for the Liberation of Oroda last year.", "org:front-for-the-liberation-of-oroda", "Front for the Liberation of Oroda")]
    [InlineData("Researchers at the University of Oroda counted them.", "org:university-of-oroda", "University of Oroda")]
    [InlineData("It asked the Oroda Fish and Game Council for help.", "org:oroda-fish-and-game-council", "Oroda Fish and Game Council")]
    [InlineData("Wisconsin's Dairy Board met.", "org:wisconsin-dairy-board", "Wisconsin Dairy Board")]
    [InlineData("The Wisconsin Dairy Board met.", "org:wisconsin-dairy-board", "Wisconsin Dairy Board")]
    [InlineData("The Green River Cartel paid them.", "org:green-river-cartel", "Green River Cartel")]
    [InlineData("The former Oroda Liberation Army leader agreed.", "org:oroda-liberation-army", "Oroda Liberation Army")]
    public void An_organization_is_known_by_the_shape_of_its_name(string text, string id, string name)
    {
        var topic = Assert.Single(Organizations(text));

        Assert.Equal((id, name, "org"), (topic.Id, topic.Name, topic.Kind));
    }

    [Theory]
    [InlineData("The Oroda Farmers' Party met.")]
    [InlineData("An Oroda Farmers Party met.")]
    [InlineData("The Oroda Farmers\u2019 Party met.")]
    [InlineData("They met the \u00D3roda Farmers\u2019 Party.")]
    [InlineData("THE SMALL ORODA FARMERS' PARTY (OFP) MET FOR THE FIRST TIME.")]
    [InlineData("The Oroda\nFarmers' Party met.")]
    public void All_spellings_of_a_name_have_one_id(string text) => Assert.Equal("org:oroda-farmers-party", Assert.Single(Organizations(text)).Id);

    [Theory]
    [InlineData("Kenya's Ministry of Roads closed it.", "org:kenya-roads-ministry")]
    [InlineData("The Kenyan Roads Ministry closed it.", "org:kenya-roads-ministry")]
    [InlineData("Traffic in Kenya stopped. The Roads Ministry said so.", "org:kenya-roads-ministry")]
    [InlineData("Kenya and Uganda talked. The Roads Ministry said so.", "")]
    [InlineData("The Roads Ministry said so.", "")]
    public void A_ministry_is_that_of_the_country_that_the_text_settles(string text, string id) => Assert.Equal(id, string.Join(',', Organizations(text).Select(topic => topic.Id)));

    [Theory]
    [InlineData("Prices rose in Japan, the Ministry of Finance said.", "Prices rose, the Japanese Finance Ministry said.")]
    [InlineData("The case in the United States goes to the Supreme Court.", "The case goes to the U.S. Supreme Court.")]
    public void What_the_list_knows_by_its_country_is_known_without_it_where_the_country_is_named(string bare, string full) =>
        Assert.Equal(Assert.Single(Organizations(full)).Id, Assert.Single(Organizations(bare)).Id);

    [Theory]
    [InlineData("Oroda rebels fought. The Oroda Liberation Front (OLF) fled. OLF fighters hid.", 2)]
    [InlineData("REBELS OF THE ORODA LIBERATION FRONT (OLF) FLED. THE OLF FIGHTERS HID IN THE HILLS.", 3)]
    public void A_definition_makes_an_organization_known_and_binds_its_acronym(string text, int least)
    {
        var topic = Assert.Single(Organizations(text));

        Assert.Equal(("org:oroda-liberation-front", "Oroda Liberation Front"), (topic.Id, topic.Name));
        Assert.True(topic.Mentions >= least);
        Assert.Contains("OLF", topic.Surfaces);
    }

    [Fact]
    public void A_shorter_form_of_a_name_is_the_same_organization()
    {
        var topic = Assert.Single(Organizations("The Free Oroda Movement met. Later the Oroda Movement voted."));

        Assert.Equal(2, topic.Mentions);
    }

    [Theory]
    [InlineData("The Party was fun. The Movement of the hands was quick.", null)]
    [InlineData("She held a Birthday Party and a Dinner Party.", null)]
    [InlineData("The Progressive Party lost.", null)]
    [InlineData("All was quiet on the Western Front.", null)]
    [InlineData("It rained.", "Villagers Praise New Oroda Liberation Movement Over Dam")]
    [InlineData("Villagers Praise New Oroda Liberation Movement Over Dam\n\nIt rained.", null)]
    [InlineData("VILLAGERS PRAISE NEW ORODA LIBERATION MOVEMENT OVER DAM.", null)]
    [InlineData("A Space Agency and a Computer Network exist.", null)]
    public void Capitals_that_tell_nothing_make_no_organization_known(string text, string? title) => Assert.Empty(Organizations(text, title));

    [Fact]
    public void A_headline_names_what_the_text_makes_known()
    {
        var topic = Assert.Single(Organizations("The Oroda Liberation Movement was praised.", "Villagers Praise New Oroda Liberation Movement Over Dam"));

        Assert.Equal(("org:oroda-liberation-movement", 2), (topic.Id, topic.Mentions));
    }

    [Fact]
    public void One_article_makes_few_organizations_known()
    {
        var text = string.Join(' ', Enumerable.Range(0, 200).Select(i => $"The {(char)('A' + (i % 26))}{(char)('a' + (i / 26))}rod Liberation Movement spoke."));

        Assert.InRange(Organizations(text).Count, 1, 12);
    }

    [Fact]
    public void It_plays_a_part_as_a_listed_organization_does()
    {
        var reports = RealLexicon.Analyzer.Analyze(SmallLexicon.Article("The Oroda Liberation Front bombed a market in Kenya.")).Reports;

        var report = Assert.Single(reports, report => report.Theme == "violence.bombing");
        Assert.Equal(["org:oroda-liberation-front"], report.Actors);
        Assert.Equal(["country:KE"], report.Targets);
    }

    [Fact]
    public void Another_article_knows_nothing_of_it()
    {
        Organizations("The Oroda Liberation Front (OLF) fled.");

        Assert.Empty(Organizations("OLF fled. It rained."));
    }

    [Fact]
    public void No_text_of_such_words_breaks_the_analysis()
    {
        string[] pieces = ["The ", "Oroda ", "Movement ", "of ", "for ", "the ", "Ministry ", "and ", "Kenya ", "Kenyan ", "(OMF) ", "Party", "'s ", ". ", ", ", "National ", "party ", "\u00C9tat ", "\n", "UN ", "Front "];
        Gen.OneOf(pieces).Array[0, 60].Select(string.Concat).Sample(text =>
        {
            var topics = RealLexicon.Analyzer.Analyze(new Article { Id = "x", Title = text, Text = text }).Topics;
            Assert.Equal(topics.Count, topics.Select(topic => topic.Id).Distinct().Count());
            Assert.All(topics, topic => Assert.True(topic.Mentions > 0 && topic.Surfaces.All(surface => text.Contains(surface, StringComparison.Ordinal))));
        });
    }

    private static List<TopicMention> Organizations(string text, string? title = null) =>
        [.. RealLexicon.Analyzer.Analyze(SmallLexicon.Article(text, title)).Topics.Where(topic => topic.Kind == "org")];
}
