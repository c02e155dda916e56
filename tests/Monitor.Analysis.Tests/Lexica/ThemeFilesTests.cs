using Monitor.Analysis.Themes.Language;

namespace Monitor.Analysis.Tests.Lexica;

/// <summary>The tests that theme files carry themselves.</summary>
public sealed class ThemeFilesTests
{
    [Fact]
    public void The_tests_in_the_built_in_theme_files_pass() =>
        Assert.Empty(RealLexicon.Analyzer.FailuresOf(RealLexicon.Instance.Definitions).Select(failure => failure.Message));

    [Fact]
    public void Every_built_in_theme_says_two_sentences_that_it_matches_and_one_that_it_does_not() =>
        Assert.All(RealLexicon.Instance.Definitions, theme => Assert.True(theme.Matching.Count >= 2 && theme.NotMatching.Count >= 1, theme.Theme.Id));
}
