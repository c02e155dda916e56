using Monitor.Evaluation.Scoring;

namespace Monitor.Cli.Evaluation;

/// <summary>Something that the analysis got wrong in an article.</summary>
/// <param name="What">What it is about: themes, "status of hazard.accident".</param>
/// <param name="Expected">Labelled and not found.</param>
/// <param name="Found">Found and not labelled.</param>
internal sealed record Miss(string What, IReadOnlyList<string> Expected, IReadOnlyList<string> Found);

/// <summary>What the analysis got wrong, article by article.</summary>
internal static class Misses
{
    public static IEnumerable<ArticleScore> WorstFirst(IEnumerable<ArticleScore> articles) => articles.Where(a => a.Errors > 0).OrderByDescending(a => a.Errors);

    /// <summary>All that is wrong with an article, the themes first.</summary>
    public static IReadOnlyList<Miss> Of(ArticleScore article) =>
    [
        .. Of("themes", article.Themes),
        .. article.Statuses.SelectMany(s => Of($"status of {s.Theme}", s.Answer)),
        .. Of("countries", article.Countries),
        .. article.Focus is { } focus ? Of("focus", focus) : [],
        .. Of("organizations", article.Organizations),
    ];

    private static IEnumerable<Miss> Of(string what, Comparison comparison) =>
        comparison.Missed.Count + comparison.Unexpected.Count > 0 ? [new Miss(what, comparison.Missed, comparison.Unexpected)] : [];

    private static IEnumerable<Miss> Of(string what, Answer answer) => answer.IsRight ? [] : [new Miss(what, answer.Expected, answer.Found is { } found ? [found] : [])];
}
