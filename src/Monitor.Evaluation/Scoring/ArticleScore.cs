using Monitor.Domain.Articles;
using Monitor.Evaluation.Labels;

namespace Monitor.Evaluation.Scoring;

/// <summary>What was labelled in one article beside what the analysis found in it.</summary>
public sealed record ArticleScore
{
    private const string Country = "country:";

    private ArticleScore()
    {
    }

    /// <summary>The id of the article.</summary>
    public required string Id { get; init; }

    /// <summary>Country codes.</summary>
    public required Comparison Countries { get; init; }

    /// <summary>The countries labelled as focus, and the first that was found; null where none is labelled.</summary>
    public required Answer? Focus { get; init; }

    /// <summary>Organizations by name.</summary>
    public required Comparison Organizations { get; init; }

    /// <summary>Theme ids.</summary>
    public required Comparison Themes { get; init; }

    /// <summary>Theme and country, whatever part the country plays: "military.deployment country:US".</summary>
    public required Comparison ThemeCountries { get; init; }

    /// <summary>Theme and the country that does it.</summary>
    public required Comparison ThemeActors { get; init; }

    /// <summary>Theme and the country to which, or where, it is done.</summary>
    public required Comparison ThemeTargets { get; init; }

    /// <summary>For each theme labelled and found, the statuses labelled and the one that most of its reports have.</summary>
    public required IReadOnlyList<ThemeAnswer> Statuses { get; init; }

    /// <summary>For each theme labelled and found, whether a report shows words that the reader saw.</summary>
    public required Accuracy Evidence { get; init; }

    /// <summary>How much is wrong with it: countries, organizations and themes missed or found without reason, the focus, and statuses. Pairs follow from these.</summary>
    public int Errors =>
        new[] { Countries, Organizations, Themes }.Sum(c => c.Missed.Count + c.Unexpected.Count)
        + (Focus is { IsRight: false } ? 1 : 0) + Statuses.Count(s => !s.Answer.IsRight);

    /// <summary>Compares the labels of an article with its analysis; null for an article that was not analysed: then all of it is missed.</summary>
    public static ArticleScore Of(ArticleLabels labels, ArticleAnalysis? analysis)
    {
        var topics = analysis?.Topics ?? [];
        var reports = analysis?.Reports ?? [];
        var themes = Comparison.Of(labels.Themes.Select(t => t.Theme), reports.Select(r => r.Theme));
        var actors = Comparison.Of(labels.Themes.SelectMany(t => Pairs(t.Theme, t.Actors)), reports.SelectMany(r => Pairs(r.Theme, r.Actors)));
        var targets = Comparison.Of(labels.Themes.SelectMany(t => Pairs(t.Theme, t.Targets)), reports.SelectMany(r => Pairs(r.Theme, r.Targets)));
        return new ArticleScore
        {
            Id = labels.Id,
            Countries = Comparison.Of(labels.Countries, topics.Where(t => t.Id.StartsWith(Country, StringComparison.Ordinal)).Select(CodeOf)),
            Focus = labels.Focus.Count == 0 ? null
                : new Answer(labels.Focus, topics.Where(t => t.Focus && t.Id.StartsWith(Country, StringComparison.Ordinal)).Select(CodeOf).FirstOrDefault()),
            Organizations = OrganizationNames.Compare(labels.Organizations, [.. topics.Where(t => t.Id.StartsWith("org", StringComparison.Ordinal))]),
            Themes = themes,
            ThemeCountries = Comparison.Of(
                labels.Themes.SelectMany(t => Pairs(t.Theme, [.. t.Actors, .. t.Targets])), reports.SelectMany(r => Pairs(r.Theme, [.. r.Actors, .. r.Targets]))),
            ThemeActors = actors,
            ThemeTargets = targets,
            Statuses = [.. themes.Hits.Select(theme => StatusOf(theme, labels, reports))],
            Evidence = new Accuracy(themes.Hits.Count(theme => IsShown(theme, labels, reports)), themes.Hits.Count),
        };
    }

    private static string CodeOf(TopicMention topic) => topic.Id[Country.Length..].ToUpperInvariant();

    private static IEnumerable<string> Pairs(string theme, IReadOnlyList<string> topics) =>
        topics.Where(t => t.StartsWith(Country, StringComparison.Ordinal)).Select(t => $"{theme} {Country}{t[Country.Length..].ToUpperInvariant()}");

    // Of statuses that are equally frequent, the first.
    private static ThemeAnswer StatusOf(string theme, ArticleLabels labels, IReadOnlyList<Report> reports) => new(theme, new Answer(
        [.. labels.Themes.Where(t => t.Theme == theme).Select(t => NameOf(t.Status)).Distinct()],
        NameOf(reports.Where(r => r.Theme == theme).CountBy(r => r.Status).MaxBy(count => count.Value).Key)));

    private static string NameOf(ReportStatus status) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString());

    private static bool IsShown(string theme, ArticleLabels labels, IReadOnlyList<Report> reports) =>
        labels.Themes.Where(t => t.Theme == theme).Any(t => reports.Any(r => r.Theme == theme && EvidenceOverlap.Shows(r.Evidence, t)));
}

/// <summary>An answer beside those that are right.</summary>
/// <param name="Expected">Any of these is right.</param>
/// <param name="Found">The answer; null for none.</param>
public sealed record Answer(IReadOnlyList<string> Expected, string? Found)
{
    /// <summary>Whether it is one of the right ones.</summary>
    public bool IsRight => Found is { } found && Expected.Contains(found);
}

/// <summary>The answer for one theme.</summary>
public sealed record ThemeAnswer(string Theme, Answer Answer);
