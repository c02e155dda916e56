using Monitor.Domain.Articles;
using Monitor.Domain.Episodes;
using Monitor.Domain.Journal;

namespace Monitor.Domain.Topics;

/// <summary>What is known of a topic at a moment, for people.</summary>
public sealed record TopicView
{
    private const int CoMentionsShown = 20;

    /// <summary>The topic id.</summary>
    public required string Id { get; init; }

    /// <summary>Its display name.</summary>
    public required string Name { get; init; }

    /// <summary>`country` or `org`.</summary>
    public required string Kind { get; init; }

    /// <summary>The event time that the windows end at.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The last journal entry in it.</summary>
    public required long Position { get; init; }

    /// <summary>Articles that named it or counted for it.</summary>
    public required long Articles { get; init; }

    /// <summary>How many of them came too late to raise anything.</summary>
    public required long Late { get; init; }

    /// <summary>Its themes, the most reported of the last 30 days first.</summary>
    public required IReadOnlyList<ThemeView> Themes { get; init; }

    /// <summary>The last reports, newest first.</summary>
    public required IReadOnlyList<RecentReport> Recent { get; init; }

    /// <summary>The topics most often named together with it. Counts can be a little high for the rarest ones.</summary>
    public required IReadOnlyList<CoMentionedTopic> CoMentioned { get; init; }

    /// <summary>Alerts whose episodes go on.</summary>
    public required IReadOnlyList<OpenAlert> OpenAlerts { get; init; }

    /// <summary>Looks at a state.</summary>
    /// <param name="now">Where windows end, in event time.</param>
    /// <param name="recent">The entries at <see cref="TopicState.Recent"/>.</param>
    public static TopicView Of(TopicState state, DateTimeOffset now, IReadOnlyCollection<ArticleEntry> recent, INames names) => new()
    {
        Id = state.Topic,
        Name = names.NameOfTopic(state.Topic),
        Kind = TopicId.KindOf(state.Topic).ToString(),
        AsOf = now,
        Position = state.Position,
        Articles = state.Articles,
        Late = state.Late,
        Themes =
        [
            .. state.Themes.Select(t => ThemeView.Of(t.Key, names.NameOfTheme(t.Key), t.Value, state, now))
                .Where(v => v.Last is not null)
                .OrderByDescending(v => v.Last30Days.Stories).ThenByDescending(v => v.Last).ThenBy(v => v.Theme, StringComparer.Ordinal),
        ],
        Recent = [.. recent.OrderByDescending(e => e.EventTime).ThenByDescending(e => e.Position).SelectMany(e => RecentReport.Of(e, state.Topic))],
        CoMentioned =
        [
            .. state.CoMentions.Counts.OrderByDescending(c => c.Value)
                .Take(CoMentionsShown).Select(c => new CoMentionedTopic(c.Key, names.NameOfTopic(c.Key), c.Value)),
        ],
        OpenAlerts =
        [
            .. state.Themes.SelectMany(t => t.Value.Episodes, (t, run) => (Theme: t.Key, Rule: run.Key[..run.Key.IndexOf('@')], Episodes: run.Value))
                .SelectMany(r => r.Episodes, (r, episode) => (r.Theme, r.Rule, Episode: episode))
                .Where(e => e.Episode is { AlertId: not null, Stage: EpisodeStage.Open })
                .OrderByDescending(e => e.Episode.End)
                .Select(e => new OpenAlert(e.Episode.AlertId!, e.Rule, e.Theme, e.Episode.RaisedAt, e.Episode.End, e.Episode.Articles)),
        ],
    };
}

/// <summary>One theme of a topic.</summary>
/// <param name="Baseline">What is normal, or null where there is too little to say.</param>
/// <param name="Last">Event time of the last report; null if none is kept.</param>
public sealed record ThemeView(
    string Theme, string Name, WindowCounts LastHour, WindowCounts LastDay, WindowCounts LastWeek, WindowCounts Last30Days, Baseline? Baseline, DateTimeOffset? Last)
{
    /// <summary>Looks at a theme's state.</summary>
    public static ThemeView Of(string theme, string name, ThemeState state, TopicState topic, DateTimeOffset now) => new(
        theme, name,
        WindowCounts.Of(state, now, TimeSpan.FromHours(1)),
        WindowCounts.Of(state, now, TimeSpan.FromDays(1)),
        WindowCounts.Of(state, now, TimeSpan.FromDays(7)),
        WindowCounts.Of(state, now, TimeSpan.FromDays(30)),
        topic.FirstEvent is { } first ? Baseline.Of(state.Series, first, now) : null,
        LastOf(state));

    private static DateTimeOffset? LastOf(ThemeState state) =>
        state.Points.Count > 0 ? state.Points[^1].EventTime
        : state.Series.Hours.Count > 0 ? DateTimeOffset.UnixEpoch.AddHours(state.Series.Hours[^1].Index)
        : state.Series.Days.Count > 0 ? DateTimeOffset.UnixEpoch.AddDays(state.Series.Days[^1].Index)
        : null;
}

/// <summary>What was reported in a window.</summary>
/// <param name="Articles">Copies included.</param>
/// <param name="Stories">Independent reports.</param>
public sealed record WindowCounts(int Articles, int Stories, int Publishers)
{
    /// <summary>Counts the reports in (now - length, now], late ones included.</summary>
    public static WindowCounts Of(ThemeState state, DateTimeOffset now, TimeSpan length)
    {
        var window = new ReportWindow();
        for (var i = state.IndexAt(now.AddTicks(1)) - 1; i >= 0 && state.Points[i].EventTime > now - length; i--)
            window.Add(state.Points[i]);
        return new WindowCounts(window.Articles, window.Stories, window.Publishers);
    }
}

/// <summary>A report as it is listed.</summary>
public sealed record RecentReport(
    string Article, string? Source, string? Url, string? Title, DateTimeOffset Published, string Theme, ReportStatus Status,
    IReadOnlyList<string> Actors, IReadOnlyList<string> Targets, double Confidence, Evidence Evidence)
{
    /// <summary>The reports of an entry that count for a topic.</summary>
    public static IEnumerable<RecentReport> Of(ArticleEntry entry, string topic) =>
        entry.Analysis.Reports.Where(r => r.CountsFor.Contains(topic)).Select(r => new RecentReport(
            entry.Article.Id, entry.Article.Publisher, entry.Article.Url, entry.Article.Title, entry.EventTime,
            r.Theme, r.Status, r.Actors, r.Targets, r.Confidence, r.Evidence));
}

/// <summary>A topic that is named together with another.</summary>
public sealed record CoMentionedTopic(string Id, string Name, int Articles);

/// <summary>An alert whose episode goes on.</summary>
/// <param name="LastReport">Event time of its last report.</param>
public sealed record OpenAlert(string Id, string Rule, string Theme, DateTimeOffset RaisedAt, DateTimeOffset LastReport, int Articles);
