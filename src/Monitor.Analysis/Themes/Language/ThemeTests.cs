using Monitor.Domain.Articles;

namespace Monitor.Analysis.Themes.Language;

/// <summary>Runs the tests that theme files carry: sentences that a theme must match, and that it must not.</summary>
internal static class ThemeTests
{
    /// <summary>The tests that fail, each with where it stands.</summary>
    public static IEnumerable<LexiconException> FailuresOf(this Analyzer analyzer, IEnumerable<ThemeDefinition> themes)
    {
        foreach (var theme in themes)
        {
            foreach (var sentence in theme.Matching.Where(sentence => !Matches(analyzer, sentence, theme)))
                yield return sentence.Error($"{theme.Theme.Id} does not match this sentence, but must: widen a pattern, or correct the sentence");
            foreach (var sentence in theme.NotMatching.Where(sentence => Matches(analyzer, sentence, theme)))
                yield return sentence.Error($"{theme.Theme.Id} matches this sentence, but must not: narrow the pattern, or void it under not");
        }
    }

    private static bool Matches(Analyzer analyzer, SourceText sentence, ThemeDefinition theme) =>
        analyzer.Analyze(new Article { Id = "", Text = sentence.Text, Language = "en" }).Reports.Any(report => report.Theme == theme.Theme.Id);
}
