using Monitor.Analysis.Loading;

namespace Monitor.Analysis.Tests.Lexica;

public sealed class LexiconTests
{
    [Fact]
    public void The_built_in_lexicon_has_the_eighty_themes_in_the_order_of_the_taxonomy()
    {
        var themes = RealLexicon.Instance.Themes;

        Assert.Equal(80, themes.Count);
        Assert.Equal("peace.talks", themes[0].Id);
        Assert.Equal(
            ["peace", "diplomacy", "military", "violence", "unrest", "politics", "rights", "humanitarian", "economy", "security", "hazard"],
            themes.Select(theme => theme.Id.Split('.')[0]).Distinct());
    }

    [Fact]
    public void A_topic_is_known_by_its_name_and_one_that_is_not_listed_by_its_slug()
    {
        var lexicon = SmallLexicon.Of();

        Assert.Equal("Afghanistan", lexicon.NameOf("country:AF"));
        Assert.Equal("Free Valley Movement", lexicon.NameOf("org:free-valley-movement"));
        Assert.Equal("source:nobody", lexicon.NameOf("source:nobody"));
    }

    [Theory]
    [InlineData("country:af", "country:AF")]
    [InlineData("afghanistan", "country:AF")]
    [InlineData("AF", "country:AF")]
    [InlineData("america", "country:US")]
    [InlineData("who", "org:world-health-organization")]
    [InlineData("shanghai", "org:shanghai-cooperation-organization")]
    public void A_topic_is_found_by_id_name_alias_acronym_or_part_of_its_name_in_any_case(string text, string expected) =>
        Assert.Equal(expected, SmallLexicon.Of().FindTopics(text)[0].Id);

    [Theory]
    [InlineData("")]
    [InlineData("Atlantis")]
    public void What_nobody_is_called_finds_nothing(string text) => Assert.Empty(SmallLexicon.Of().FindTopics(text));

    [Fact]
    public void A_users_theme_replaces_the_built_in_one_of_the_same_id_and_a_new_one_is_added()
    {
        const string own =
            """
            themes:
              - { id: violence.bombing, name: Own, definition: d, patterns: ["own"] }
              - { id: house.flood, name: Flood, definition: d, patterns: ["flooded cellar+"] }
            """;
        var lexicon = Lexicon.Load(LexiconFiles.Of([.. SmallLexicon.Files(), ("themes/own.yaml", own)]));

        Assert.Equal(["military.troop_withdrawal", "violence.bombing", "house.flood"], lexicon.Themes.Select(theme => theme.Id));
        Assert.Equal("Own", lexicon.Themes[1].Name);
    }

    [Fact]
    public void A_users_folder_extends_the_built_in_files()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "organizations.tsv"), "slug\tname\tkind\tcountry\tnames\tacronyms\twhen\nour-club\tRambling Owls Club\tother\n");
        File.WriteAllText(Path.Combine(folder.FullName, "own.yaml"), "themes:\n  - { id: own.owl, name: Owls, definition: d, patterns: [\"hoot+\"] }\n");
        try
        {
            var analysis = new Analyzer(Lexicon.Load(folder.FullName)).Analyze(SmallLexicon.Article("The Rambling Owls Club heard it hooting in Russia."));

            Assert.Contains(analysis.Topics, topic => topic.Id == "org:our-club");
            Assert.Contains(analysis.Reports, report => report.Theme == "own.owl");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_said_so()
    {
        var error = Assert.Throws<LexiconException>(() => Lexicon.Load("/no/such/folder"));

        Assert.Equal("/no/such/folder", error.File);
    }

    [Theory]
    [InlineData("themes:\n  - { id: a.b, name: n, definition: d, patterns: [\"troops ..99 leave\"] }", 2, "A distance is a number of words from 0 to 15")]
    [InlineData("themes:\n  - { id: a.b, name: n, definition: d, patterns: [\"{nobody}\"] }", 2, "There is no word set {nobody}")]
    [InlineData("themes:\n  - { id: a.b, name: n, definition: d, patterns: [\"(a|b\"] }", 2, "A closing bracket is missing")]
    [InlineData("themes:\n  - { id: a.b, name: n, definition: d, patterns: [\"<actor>\"] }", 2, "A pattern needs a word")]
    [InlineData("themes:\n  - { id: a.b, name: n, definition: d, patterns: [\"war\"], actor: [nowhere] }", 2, "'nowhere' is no role")]
    [InlineData("themes:\n  - { id: a.b, name: n, definition: d, patterns: [{ match: war, status: soon }] }", 2, "'soon' is no status")]
    [InlineData("themes:\n  - { id: a.b, name: n, definition: d, colour: red, patterns: [war] }", 2, "There is no field 'colour' here")]
    [InlineData("themes:\n  - { name: n, definition: d, patterns: [war] }", 2, "A theme needs the field id")]
    [InlineData("sets:\n  a: [\"{b}\"]\n  b: [\"{a}\"]\nthemes:\n  - { id: a.b, name: n, definition: d, patterns: [\"{a}\"] }", 3, "contains itself")]
    [InlineData("themes: [}", 1, "This is no valid YAML")]
    public void A_mistake_in_a_theme_file_is_told_with_its_file_line_and_what_to_do(string themes, int line, string problem)
    {
        var error = Assert.Throws<LexiconException>(() => SmallLexicon.Of(themes));

        Assert.Equal("themes/military.yaml", error.File);
        Assert.Equal(line, error.Line);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("planned:\n  before: [}", 2, "This is no valid YAML")]
    [InlineData("historical:\n  near: [once]", 2, "historical knows no near")]
    [InlineData("soon: [will]", 1, "There is no field 'soon' here")]
    [InlineData("planned:\n  before: [\"(will|shall\"]", 2, "A closing bracket is missing")]
    public void A_mistake_in_the_cue_words_is_told_with_its_file_line_and_what_to_do(string cues, int line, string problem)
    {
        var files = SmallLexicon.Files().Select(entry => entry.Name == "status.yaml" ? (entry.Name, cues) : entry);

        var error = Assert.Throws<LexiconException>(() => Lexicon.Load(LexiconFiles.Of(files)));

        Assert.Equal(("status.yaml", line), (error.File, error.Line));
        Assert.True(error.Column > 0);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ambiguous.tsv", "surface\tcountry\twhen\nJordan\tJO\tmoon:full", 2, "'moon:full' is no condition")]
    [InlineData("ambiguous.tsv", "surface\tcountry\twhen\n# why\nJordan\tQQ\tperson", 3, "'QQ' is no country code")]
    [InlineData("countries.tsv", "code\tname\nAF\tAfghanistan\textra", 2, "There are 3 fields but 2 columns")]
    [InlineData("historic.tsv", "state\tuntil\theirs\tparts\nSY\tsoon", 2, "'soon' is no date")]
    [InlineData("historic.tsv", "state\tuntil\theirs\tparts\nSU\t1991-12-26", 2, "'SU' is no country code")]
    [InlineData("implied.tsv", "country\twords\nQQ\tdubloons", 2, "'QQ' is no country code")]
    [InlineData("shapes.tsv", "use\tkind\twords\nmiddle\tparty\tParty", 2, "'middle' is no use")]
    [InlineData("organizations.tsv", "slug\tname\n\tNobody", 2, "The column slug is empty")]
    public void A_mistake_in_a_table_is_told_with_its_file_and_line(string file, string content, int line, string problem)
    {
        var files = SmallLexicon.Files().Where(entry => entry.Name != file).Append((file, content));

        var error = Assert.Throws<LexiconException>(() => Lexicon.Load(LexiconFiles.Of(files)));

        Assert.Equal((file, line), (error.File, error.Line));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }
}
