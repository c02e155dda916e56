using Monitor.Domain.Alerts;
using Monitor.Domain.Rules;
using Monitor.Domain.Topics;

namespace Monitor.Domain.Episodes;

/// <summary>Says what changed about an episode as a revision of its alert.</summary>
internal static class EpisodeRevision
{
    /// <summary>Resolves the episode. Null where it was not raised.</summary>
    public static AlertRevision? Resolve(string topic, string theme, ThemeState themeState, RuleRun run, Episode episode, long position)
    {
        episode.Stage = EpisodeStage.Resolved;
        return Of(topic, theme, themeState, run, episode, position, AlertChange.Resolved);
    }

    /// <summary>The next revision of the episode's alert. Null where it was not raised.</summary>
    public static AlertRevision? Of(
        string topic, string theme, ThemeState themeState, RuleRun run, Episode episode, long position, AlertChange change, string? mergedInto = null)
    {
        if (episode.AlertId is null) return null;
        episode.Revision++;
        episode.ReportedArticles = episode.Articles;
        return new AlertRevision
        {
            AlertId = episode.AlertId,
            Revision = episode.Revision,
            Change = change,
            Position = position,
            Topic = topic,
            Theme = theme,
            Rule = run.Rule.Id,
            Severity = run.Rule.Severity,
            OpenedBy = episode.OpenedBy,
            RaisedAt = episode.RaisedAt,
            MergedInto = mergedInto,
            Counts = EpisodeCounts.Count(episode, themeState, run.Mask),
            Receipt = new Receipt(
                run.Rule.Id, run.Version, run.Rule.When, run.Rule.Within, [.. run.Rule.Statuses.Order()], episode.Start, episode.End,
                new SortedDictionary<string, double>(episode.Numbers, StringComparer.Ordinal), episode.Because),
            Evidence = EpisodeCounts.Evidence(episode, themeState, run.Mask),
        };
    }
}
