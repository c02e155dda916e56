namespace Monitor.Evaluation.Scoring;

/// <summary>How good an analysis is on labelled articles.</summary>
public sealed record Scores
{
    private Scores()
    {
    }

    /// <summary>How many articles are labelled.</summary>
    public required int Articles { get; init; }

    /// <summary>The countries named.</summary>
    public required PrecisionRecall Countries { get; init; }

    /// <summary>Whether the first focus country is one of those labelled.</summary>
    public required Accuracy FocusTop1 { get; init; }

    /// <summary>The organizations named.</summary>
    public required PrecisionRecall Organizations { get; init; }

    /// <summary>The themes reported, by article.</summary>
    public required PrecisionRecall Themes { get; init; }

    /// <summary>Themes with the countries that play a part.</summary>
    public required PrecisionRecall ThemeCountryPairs { get; init; }

    /// <summary>Themes with the countries that act.</summary>
    public required PrecisionRecall ThemeActorPairs { get; init; }

    /// <summary>Themes with the countries to which, or where, it is done.</summary>
    public required PrecisionRecall ThemeTargetPairs { get; init; }

    /// <summary>The status of the themes found.</summary>
    public required Accuracy Status { get; init; }

    /// <summary>Whether the evidence of the themes found shows what the reader saw.</summary>
    public required Accuracy Evidence { get; init; }

    /// <summary>By theme id, those labelled most often first.</summary>
    public required IReadOnlyList<ThemeScore> ByTheme { get; init; }

    /// <summary>Adds up the scores of articles.</summary>
    public static Scores Of(IReadOnlyList<ArticleScore> articles) => new()
    {
        Articles = articles.Count,
        Countries = Sum(articles, a => a.Countries),
        FocusTop1 = new Accuracy(articles.Count(a => a.Focus is { IsRight: true }), articles.Count(a => a.Focus != null)),
        Organizations = Sum(articles, a => a.Organizations),
        Themes = Sum(articles, a => a.Themes),
        ThemeCountryPairs = Sum(articles, a => a.ThemeCountries),
        ThemeActorPairs = Sum(articles, a => a.ThemeActors),
        ThemeTargetPairs = Sum(articles, a => a.ThemeTargets),
        Status = new Accuracy(articles.Sum(a => a.Statuses.Count(s => s.Answer.IsRight)), articles.Sum(a => a.Statuses.Count)),
        Evidence = articles.Aggregate(default(Accuracy), (sum, a) => sum + a.Evidence),
        ByTheme = [.. ThemesOf(articles)],
    };

    private static PrecisionRecall Sum(IEnumerable<ArticleScore> articles, Func<ArticleScore, Comparison> comparison) =>
        articles.Aggregate(default(PrecisionRecall), (sum, article) => sum + comparison(article).Counts);

    private static IEnumerable<ThemeScore> ThemesOf(IEnumerable<ArticleScore> articles) => articles
        .SelectMany(a => Single(a.Themes.Hits, new(1, 0, 0)).Concat(Single(a.Themes.Unexpected, new(0, 1, 0))).Concat(Single(a.Themes.Missed, new(0, 0, 1))))
        .AggregateBy(t => t.Theme, default(PrecisionRecall), (sum, t) => sum + t.Counts)
        .Select(t => new ThemeScore(t.Key, t.Value))
        .OrderByDescending(t => t.Counts.Hits + t.Counts.Missed).ThenBy(t => t.Theme, StringComparer.Ordinal);

    private static IEnumerable<ThemeScore> Single(IEnumerable<string> themes, PrecisionRecall counts) => themes.Select(theme => new ThemeScore(theme, counts));
}

/// <summary>How well one theme is found.</summary>
public sealed record ThemeScore(string Theme, PrecisionRecall Counts);
