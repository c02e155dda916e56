using Monitor.Analysis.Tests.Lexica;

namespace Monitor.Analysis.Tests.Themes;

public sealed class ExclusionTests
{
    [Fact]
    public void An_exclusion_voids_the_theme_in_its_sentence_and_in_no_other()
    {
        var reports = SmallLexicon.Analyzer().Analyze(SmallLexicon.Article("He withdrew from the race as soldiers withdrew. Then the army left.")).Reports;

        Assert.Equal(["Then the army left."], reports.Select(report => report.Evidence.Text));
    }

    [Fact]
    public void Themes_are_looked_for_in_english_texts_and_in_undeclared_ones()
    {
        var analyzer = SmallLexicon.Analyzer();
        var article = SmallLexicon.Article("Russian troops withdrew from Syria.");

        Assert.NotEmpty(analyzer.Analyze(article).Reports);
        Assert.NotEmpty(analyzer.Analyze(article with { Language = "en-GB" }).Reports);
        var german = analyzer.Analyze(article with { Language = "de" });
        Assert.Empty(german.Reports);
        Assert.Equal("de", german.Language);
        Assert.Contains(german.Topics, topic => topic.Id == "country:SY");
    }

    [Theory]
    [InlineData("The army said on Monday that all of the troops would be gone by the end of the year.", "en")]
    [InlineData("Die Armee teilte am Montag mit, dass alle Soldaten bis Ende des Jahres das Land verlassen haben werden.", null)]
    [InlineData("L'armée a annoncé lundi que toutes les troupes quitteraient le pays avant la fin de l'année prochaine.", null)]
    public void English_is_recognised_by_its_function_words(string text, string? language) =>
        Assert.Equal(language, SmallLexicon.Analyzer().Analyze(SmallLexicon.Article(text)).Language);
}
