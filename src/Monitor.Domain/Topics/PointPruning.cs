using Monitor.Domain.Episodes;
using Monitor.Domain.Rules;

namespace Monitor.Domain.Topics;

/// <summary>Lets go of single reports that no rule can look at any more; what an open episode counted stays as a sum.</summary>
public static class PointPruning
{
    /// <summary>Prunes what is older than <see cref="ThemeState.PointsKept"/>, by whole days so that it seldom has to.</summary>
    public static void Prune(ThemeState theme, DateTimeOffset watermark, IReadOnlyList<RuleRun> runs)
    {
        if (theme.Points.Count == 0 || watermark - DateTimeOffset.MinValue < ThemeState.PointsKept) return;
        var cut = new DateTimeOffset((watermark - ThemeState.PointsKept).Date, TimeSpan.Zero);
        var count = theme.IndexAt(cut);
        if (count == 0) return;
        foreach (var run in runs)
            if (theme.Episodes.TryGetValue(run.Key, out var episodes))
                foreach (var episode in episodes) Sum(episode, run.Mask, theme.Points, count);
        theme.Points.RemoveRange(0, count);
    }

    private static void Sum(Episode episode, int mask, List<ReportPoint> points, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var point = points[i];
            if (!point.Counts(mask) || point.EventTime < episode.Start || point.EventTime > episode.End) continue;
            var pruned = episode.Pruned ??= new PrunedReports();
            pruned.Last = point.EventTime;
            pruned.Articles++;
            if (point.Story == point.Position) pruned.Stories++;
            if (point.Publisher is { } publisher && pruned.Publishers.Count < PrunedReports.PublishersKept) pruned.Publishers.Add(publisher);
        }
    }
}
