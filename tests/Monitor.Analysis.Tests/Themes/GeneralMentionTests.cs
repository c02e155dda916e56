using Monitor.Analysis.Tests.Lexica;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Tests.Themes;

/// <summary>To name violence in general is not to report that it happened.</summary>
public sealed class GeneralMentionTests
{
    [Theory]
    [InlineData("The bishop said that terrorist actions are never justified.")]
    [InlineData("The government is determined to fight against terrorism.")]
    [InlineData("The rebels have camps and columns in the mountains.")]
    [InlineData("He spoke of the war, the kidnappings and the assassinations.")]
    [InlineData("The law does nothing about death squads.")]
    [InlineData("The party accused the papers of genocidal language.")]
    [InlineData("The officer was asked about the armed struggle and about support for the guerrillas.")]
    [InlineData("The ministers opposed the coup attempt against the president.")]
    [InlineData("The fatal police shooting of Carl Example led to a lawsuit.")]
    public void A_general_mention_reports_no_violence(string text) => Assert.Empty(Violence(text));

    [Theory]
    [InlineData("Two devices exploded near the bank at night.", "violence.bombing")]
    [InlineData("Unidentified men opened fire on the house of the judge.", "violence.terror_attack")]
    [InlineData("Shots were fired at the car of the union leader last night.", "violence.terror_attack")]
    [InlineData("The strike follows the murder of judge Carl Example by hired gunmen.", "violence.assassination")]
    [InlineData("The funeral of two priests who were killed on Thursday was held in the capital.", "violence.assassination")]
    [InlineData("A series of terrorist attacks has shaken the coast.", "violence.terror_attack")]
    [InlineData("The guerrillas threatened to kill the mayors of nine towns.", "violence.insurgency")]
    [InlineData("The kidnapping of three engineers was reported on Friday.", "violence.kidnapping")]
    [InlineData("The massacre of 30 villagers was carried out by soldiers.", "violence.mass_killing")]
    public void A_concrete_act_is_reported(string text, string theme) => Assert.Contains(theme, Violence(text));

    private static IEnumerable<string> Violence(string text) =>
        RealLexicon.Analyzer.Analyze(new Article { Id = "t", Text = text, Language = "en" }).Reports.Select(report => report.Theme).Where(theme => theme.StartsWith("violence.", StringComparison.Ordinal));
}
