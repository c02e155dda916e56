using Monitor.Domain.Articles;

namespace Monitor.Analysis.Tests.Lexica;

/// <summary>The tests that theme files carry themselves.</summary>
public sealed class ThemeFilesTests
{
    [Fact]
    public void Every_theme_matches_the_sentences_that_its_file_says_it_matches()
    {
        var missed = RealLexicon.Instance.Definitions
            .SelectMany(theme => theme.Matching.Where(sentence => !Reports(sentence.Text, theme.Theme.Id)).Select(sentence => $"{theme.Theme.Id}: {sentence.Text}"))
            .ToList();

        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    [Fact]
    public void No_theme_matches_the_sentences_that_its_file_says_it_does_not()
    {
        var wrong = RealLexicon.Instance.Definitions
            .SelectMany(theme => theme.NotMatching.Where(sentence => Reports(sentence.Text, theme.Theme.Id)).Select(sentence => $"{theme.Theme.Id}: {sentence.Text}"))
            .ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool Reports(string sentence, string theme) =>
        RealLexicon.Analyzer.Analyze(new Article { Id = "t", Text = sentence, Language = "en" }).Reports.Any(report => report.Theme == theme);
}
