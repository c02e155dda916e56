using Monitor.Domain.Alerts;
using Monitor.Domain.Topics;

namespace Monitor.Domain.Episodes;

/// <summary>How much an episode rests on.</summary>
internal static class EpisodeCounts
{
    private const int EvidenceFromEachEnd = 5;

    /// <summary>Counts the episode's articles anew and takes its latest stamp.</summary>
    public static Episode Recount(Episode episode, ThemeState theme, int mask)
    {
        episode.Articles = episode.Pruned?.Articles ?? 0;
        foreach (var point in PointsOf(episode, theme, mask))
        {
            episode.Articles++;
            if (point.Stamp > episode.LastStamp) episode.LastStamp = point.Stamp;
        }
        return episode;
    }

    /// <summary>Articles, stories and publishers.</summary>
    public static AlertCounts Count(Episode episode, ThemeState theme, int mask)
    {
        var window = new ReportWindow();
        var publishers = new HashSet<string>(episode.Pruned?.Publishers ?? [], StringComparer.Ordinal);
        foreach (var point in PointsOf(episode, theme, mask))
        {
            window.Add(point);
            publishers.Add(point.Publisher ?? "");
        }
        return new AlertCounts(window.Articles + (episode.Pruned?.Articles ?? 0), window.Stories + (episode.Pruned?.Stories ?? 0), publishers.Count);
    }

    /// <summary>The first report of each story: the first five and the last five of them.</summary>
    public static IReadOnlyList<long> Evidence(Episode episode, ThemeState theme, int mask)
    {
        var stories = new HashSet<long>();
        var positions = new List<long>();
        foreach (var point in PointsOf(episode, theme, mask)) if (stories.Add(point.Story)) positions.Add(point.Position);
        return positions.Count <= 2 * EvidenceFromEachEnd
            ? positions
            : [.. positions.Take(EvidenceFromEachEnd), .. positions.TakeLast(EvidenceFromEachEnd)];
    }

    private static IEnumerable<ReportPoint> PointsOf(Episode episode, ThemeState theme, int mask)
    {
        for (var i = theme.IndexAt(episode.Start); i < theme.Points.Count && theme.Points[i].EventTime <= episode.End; i++)
            if (theme.Points[i].Counts(mask)) yield return theme.Points[i];
    }
}
