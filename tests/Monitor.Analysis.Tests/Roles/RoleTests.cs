using Monitor.Analysis.Tests.Lexica;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Tests.Roles;

public sealed class RoleTests
{
    private const string PlaceOfBombs = "themes:\n  - { id: a.b, name: n, definition: d, target: [in, place, sentence, focus], patterns: [\"bombs hit\"] }";

    [Theory]
    [InlineData("US troops withdrew from Afghanistan.", "country:US", "country:AF")]
    [InlineData("The withdrawal of US combat troops from Afghanistan went on.", "country:US", "country:AF")]
    [InlineData("Russia withdrew its troops from Syria.", "country:RU", "country:SY")]
    [InlineData("Russia's withdrawal of troops out of Syria went on.", "country:RU", "country:SY")]
    [InlineData("The US had announced its plans to withdraw its troops completely from Afghanistan by September.", "country:US", "country:AF")]
    [InlineData("The withdrawal of US troops has raised concerns in Beijing.", "country:US", "")]
    [InlineData("Russia and China withdrew their troops from Syria.", "country:RU,country:CN", "country:SY")]
    [InlineData("Troops withdrew from Syria, Jordan and Iran.", "", "country:SY,country:JO,country:IR")]
    [InlineData("China, which backs Pakistan, withdrew its troops from Syria.", "country:CN", "country:SY")]
    [InlineData("In Syria, Russia withdrew its troops.", "country:RU", "")]
    [InlineData("China spoke of Afghanistan after the withdrawal of US troops from the war-torn country.", "country:US", "country:AF")]
    [InlineData("In Russia troops withdrew from Syria.", "", "country:SY")]
    [InlineData("Russia borders on China. Iranian troops left in the withdrawal of soldiers from the two countries.", "country:IR", "country:RU,country:CN")]
    public void Actor_and_target_of_a_withdrawal_are_where_english_puts_them(string text, string actors, string targets)
    {
        var report = Reports(text)[0];

        Assert.Equal(actors, string.Join(',', report.Actors));
        Assert.Equal(targets.Split(',').Order(StringComparer.Ordinal), string.Join(',', report.Targets).Split(',').Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Russia bombed Syria.", "country:RU", "country:SY")]
    [InlineData("Syria was bombed by Russia.", "country:RU", "country:SY")]
    [InlineData("Taliban fighters attacked Afghan positions.", "org:taliban", "country:AF")]
    [InlineData("A market in Syria was bombed.", "", "country:SY")]
    [InlineData("Many were killed in Syria. A market was bombed.", "", "country:SY")]
    public void Actor_and_target_of_a_bombing_follow_voice_and_place(string text, string actors, string targets)
    {
        var report = Reports(text).First(r => r.Theme == "violence.bombing");

        Assert.Equal(actors, string.Join(',', report.Actors));
        Assert.Equal(targets, string.Join(',', report.Targets));
    }

    [Theory]
    [InlineData("Bombs hit a market in Syria, a spokesman said in Pakistan.", "country:SY")]
    [InlineData("Bombs hit a market, he told reporters in Pakistan.", "country:RU")]
    [InlineData("In Pakistan, a spokesman said that bombs hit a market.", "country:RU")]
    [InlineData("In Pakistan, bombs hit a market.", "country:PK")]
    public void A_place_of_speech_is_no_target(string text, string target) =>
        Assert.Equal([target], SmallLexicon.Analyzer(PlaceOfBombs).Analyze(SmallLexicon.Article(text, "Russia, Russia")).Reports[^1].Targets);

    [Theory]
    [InlineData("The government bombed Syria.", "country:RU")]
    [InlineData("The government's guests bombed Syria.", "")]
    [InlineData("A government bombed Syria.", "")]
    [InlineData("China has new aircraft. It bombed Syria.", "country:CN")]
    [InlineData("A letter came from China. It bombed Syria.", "")]
    [InlineData("Iran said it bombed Syria.", "country:IR")]
    [InlineData("Iran told China that it bombed Syria.", "country:IR")]
    [InlineData("A statue of a Chinese was burned and the mayor bombed Syria.", "")]
    [InlineData("Iran was warned and the Chinese bombed Syria.", "country:CN")]
    [InlineData("Iran said it knew. Then someone bombed Syria.", "")]
    public void A_state_may_act_without_its_name(string text, string actor) =>
        Assert.Equal(actor, string.Join(',', SmallLexicon.Analyzer().Analyze(SmallLexicon.Article(text, "Russia, Russia")).Reports.Last(r => r.Theme == "violence.bombing").Actors));

    [Theory]
    [InlineData("Russia on Monday banned an Iranian airline.", "country:RU", "country:IR")]
    [InlineData("Russia's ban of an airline went on.", "country:RU", "")]
    public void Who_modifies_the_object_is_not_who_acts(string text, string actor, string target)
    {
        const string themes = "themes:\n  - { id: a.b, name: n, definition: d, actor: [modifier, subject], target: [object], patterns: [\"(ban|banned) ..4 airline\"] }";

        var report = Assert.Single(SmallLexicon.Analyzer(themes).Analyze(SmallLexicon.Article(text)).Reports);

        Assert.Equal((actor, target), (string.Join(',', report.Actors), string.Join(',', report.Targets)));
    }

    [Fact]
    public void A_slot_fills_its_role_at_once()
    {
        const string themes = "themes:\n  - { id: a.b, name: n, definition: d, actor: [focus], patterns: [\"<actor> handed <target> a note\"] }";

        var report = Assert.Single(SmallLexicon.Analyzer(themes).Analyze(SmallLexicon.Article("Iran handed China a note.", "Russia, Russia")).Reports);

        Assert.Equal(["country:IR"], report.Actors);
        Assert.Equal(["country:CN"], report.Targets);
    }

    [Fact]
    public void A_report_counts_for_its_actors_and_targets() =>
        Assert.Equal(["country:RU", "country:SY"], Reports("Russian troops withdrew from Syria, Iran said.")[0].CountsFor);

    [Fact]
    public void A_report_without_roles_counts_for_the_topics_of_its_sentence() =>
        Assert.Equal(["country:IR"], Reports("Russia spoke. Iran said: the troops withdrew.")[0].CountsFor);

    [Fact]
    public void A_report_in_a_sentence_without_topics_counts_for_the_focus() =>
        Assert.Equal(["country:RU"], Reports("Russia spoke. Then the troops withdrew. That was all of it.")[0].CountsFor);

    private static IReadOnlyList<Report> Reports(string text) => SmallLexicon.Analyzer().Analyze(SmallLexicon.Article(text)).Reports;
}
