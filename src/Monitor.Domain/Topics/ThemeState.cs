using Monitor.Domain.Episodes;
using Monitor.Domain.Rules;

namespace Monitor.Domain.Topics;

/// <summary>What a topic knows of one theme.</summary>
public sealed class ThemeState
{
    /// <summary>How long single reports are kept behind the watermark: the longest rule window, twice the lateness and a day.</summary>
    public static readonly TimeSpan PointsKept = TimeSpan.FromDays(45);

    /// <summary>Counts of the articles that report it.</summary>
    public CountSeries Series { get; init; } = new();

    /// <summary>The reports of the last <see cref="PointsKept"/>, in the order of <see cref="ReportPoint.ByTime"/>.</summary>
    public List<ReportPoint> Points { get; init; } = [];

    /// <summary>The episodes that can still change, by the run of the rule that they belong to (<see cref="RuleRun.Key"/>), each list in the order of start.</summary>
    public SortedList<string, List<Episode>> Episodes { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Adds a point in its place.</summary>
    public void Insert(ReportPoint point)
    {
        if (Points.Count == 0 || ReportPoint.ByTime.Compare(Points[^1], point) < 0)
        {
            Points.Add(point);
            return;
        }
        var at = Points.BinarySearch(point, ReportPoint.ByTime);
        Points.Insert(at < 0 ? ~at : at, point);
    }

    /// <summary>Takes out the point of an article at its event time; null if it is not there.</summary>
    public ReportPoint? Remove(long position, DateTimeOffset eventTime)
    {
        var at = Points.BinarySearch(new ReportPoint(position, eventTime, default, 0, null, 0, false), ReportPoint.ByTime);
        if (at < 0) return null;
        var point = Points[at];
        Points.RemoveAt(at);
        return point;
    }

    /// <summary>The index of the first point at or after a time.</summary>
    public int IndexAt(DateTimeOffset time)
    {
        var at = Points.BinarySearch(new ReportPoint(0, time, default, 0, null, 0, false), ReportPoint.ByTime);
        return at < 0 ? ~at : at;
    }
}
