using System.Text.Json.Serialization;
using Monitor.Cli.Rendering;
using Monitor.Evaluation.Scoring;

namespace Monitor.Cli.Evaluation;

/// <summary>Scores for programs: a line of all measures, a line for each theme, a line for each article that has errors, the worst first.</summary>
internal static class EvaluationLines
{
    public static void Write(Terminal terminal, Scores scores, int missing, IReadOnlyList<ArticleScore> articles)
    {
        terminal.Json(new ScoresLine(
            "scores", scores.Articles, missing, Counts.Of(scores.Countries), Counts.Of(scores.Organizations), Counts.Of(scores.Themes), Counts.Of(scores.ThemeCountryPairs),
            scores.FocusTop1.Value, scores.Status.Value, Counts.Of(scores.ThemeActorPairs), Counts.Of(scores.ThemeTargetPairs), scores.Evidence.Value));
        foreach (var (theme, c) in scores.ByTheme) terminal.Json(new ThemeLine("theme", theme, c.Precision, c.Recall, c.F1, c.Hits, c.Unexpected, c.Missed));
        foreach (var article in Misses.WorstFirst(articles)) terminal.Json(new MissLine("miss", article.Id, article.Errors, Misses.Of(article)));
    }

    /// <summary>The names are those of the scorer that came with the first labels of this form, so that results can be laid side by side.</summary>
    private sealed record ScoresLine(
        string Kind, int Articles, int Missing, Counts Country, Counts Organization, Counts Theme,
        [property: JsonPropertyName("theme_country_pair")] Counts ThemeCountryPair,
        [property: JsonPropertyName("focus_top1")] double? FocusTop1,
        [property: JsonPropertyName("status_accuracy")] double? StatusAccuracy,
        [property: JsonPropertyName("theme_actor_pair")] Counts ThemeActorPair,
        [property: JsonPropertyName("theme_target_pair")] Counts ThemeTargetPair,
        [property: JsonPropertyName("evidence_overlap")] double? EvidenceOverlap);

    private sealed record Counts(double P, double R, double F1, int Tp, int Fp, int Fn)
    {
        public static Counts Of(PrecisionRecall c) => new(c.Precision, c.Recall, c.F1, c.Hits, c.Unexpected, c.Missed);
    }

    private sealed record ThemeLine(string Kind, string Theme, double P, double R, double F1, int Tp, int Fp, int Fn);

    private sealed record MissLine(string Kind, string Article, int Errors, IReadOnlyList<Miss> Misses);
}
