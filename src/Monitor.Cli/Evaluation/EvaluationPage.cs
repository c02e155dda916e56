using System.Globalization;
using Monitor.Cli.Rendering;
using Monitor.Evaluation.Scoring;

namespace Monitor.Cli.Evaluation;

/// <summary>Scores as a person reads them: all measures, the themes, and what went most wrong.</summary>
internal sealed class EvaluationPage(Terminal terminal)
{
    private static readonly Column[] CountColumns =
    [
        new("Precision", IsNumber: true), new("Recall", IsNumber: true), new("F1", IsNumber: true), new("Right", IsNumber: true), new("Too many", IsNumber: true), new("Missed", IsNumber: true),
    ];

    /// <param name="missing">How many labels are of no article.</param>
    /// <param name="misses">How many of the worst articles to show.</param>
    public void Write(Scores scores, int missing, IReadOnlyList<ArticleScore> articles, int misses)
    {
        terminal.Paragraph($"{Words.Count(scores.Articles, "labelled article")}{(missing > 0 ? $", {Words.Number(missing)} of them not there" : "")}.");
        terminal.Line();
        WriteCounts("Found", Measures(scores));
        WriteAnswers(scores);
        WriteCounts("Theme", scores.ByTheme.Select(t => (t.Theme, t.Counts)));
        WriteMisses(articles, misses);
    }

    private static IEnumerable<(string, PrecisionRecall)> Measures(Scores scores) =>
    [
        ("Countries", scores.Countries), ("Organizations", scores.Organizations), ("Themes", scores.Themes), ("Themes with a country", scores.ThemeCountryPairs),
        ("Themes with an actor", scores.ThemeActorPairs), ("Themes with a target", scores.ThemeTargetPairs),
    ];

    private void WriteCounts(string name, IEnumerable<(string Name, PrecisionRecall Counts)> rows)
    {
        var listing = new Listing(terminal, [new Column(name, Least: 16), .. CountColumns]);
        foreach (var (row, c) in rows) listing.Add(row, Share(c.Precision), Share(c.Recall), new Toned(Share(c.F1), Tone.Strong), c.Hits, c.Unexpected, c.Missed);
        if (listing.Rows == 0) return;
        listing.Flush();
        terminal.Line();
    }

    private void WriteAnswers(Scores scores)
    {
        var listing = new Listing(terminal, new Column("Answered rightly", Least: 16), new Column("Share", IsNumber: true), new Column("Right", IsNumber: true), new Column("Of", IsNumber: true));
        foreach (var (name, answers) in new[] { ("First focus country", scores.FocusTop1), ("Status of the themes found", scores.Status), ("Evidence shows what the reader saw", scores.Evidence) })
            listing.Add(name, new Toned(answers.Value is { } value ? Share(value) : "", Tone.Strong), answers.Right, answers.Asked);
        listing.Flush();
        terminal.Line();
    }

    private void WriteMisses(IReadOnlyList<ArticleScore> articles, int most)
    {
        var worst = Misses.WorstFirst(articles).Take(most).ToList();
        if (worst.Count > 0) terminal.Line(new Toned(worst.Count == 1 ? "The article with the most errors" : $"The {worst.Count} articles with the most errors", Tone.Strong));
        foreach (var article in worst)
        {
            terminal.Line(new Toned(article.Id, Tone.Strong), $" {Words.Count(article.Errors, "error")}");
            foreach (var miss in Misses.Of(article)) terminal.Paragraph($"{miss.What}: {Describe(miss)}", 2);
        }
    }

    private static string Describe(Miss miss) => (miss.Expected.Count, miss.Found.Count) switch
    {
        (_, 0) => $"not found {string.Join(", ", miss.Expected)}",
        (0, _) => $"not expected {string.Join(", ", miss.Found)}",
        _ => $"expected {string.Join(", ", miss.Expected)}; found {string.Join(", ", miss.Found)}",
    };

    private static string Share(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);
}
