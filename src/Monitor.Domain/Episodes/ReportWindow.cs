using System.Buffers;
using Monitor.Domain.Rules;
using Monitor.Domain.Topics;

namespace Monitor.Domain.Episodes;

/// <summary>The reports inside a sliding window: how many, of how many stories, from how many publishers.</summary>
public sealed class ReportWindow
{
    private readonly Dictionary<long, int> _stories = [];
    private readonly Dictionary<string, int> _publishers = new(StringComparer.Ordinal);

    /// <summary>All reports, copies included.</summary>
    public int Articles { get; private set; }

    /// <summary>Independent reports.</summary>
    public int Stories => _stories.Count;

    /// <summary>Different publishers; those that do not say who they are count as one.</summary>
    public int Publishers => _publishers.Count;

    /// <summary>Takes a report in.</summary>
    public void Add(ReportPoint point)
    {
        Articles++;
        _stories[point.Story] = _stories.GetValueOrDefault(point.Story) + 1;
        var publisher = point.Publisher ?? "";
        _publishers[publisher] = _publishers.GetValueOrDefault(publisher) + 1;
    }

    /// <summary>Lets a report go that was taken in.</summary>
    public void Remove(ReportPoint point)
    {
        Articles--;
        if (--_stories[point.Story] == 0) _stories.Remove(point.Story);
        var publisher = point.Publisher ?? "";
        if (--_publishers[publisher] == 0) _publishers.Remove(publisher);
    }

    /// <summary>Whether there are as many independent reports and publishers as the rule asks for.</summary>
    public bool Holds(Rule rule) => Stories >= rule.AtLeast && Publishers >= rule.Publishers;

    /// <summary>Whether the rule is true of its window that ends at <paramref name="end"/>. Looks no further back than it must.</summary>
    public static bool HoldsAt(ThemeState theme, RuleRun run, DateTimeOffset end)
    {
        var window = new ReportWindow();
        foreach (var point in PointsBefore(theme, run.Mask, end, run.Rule.Within))
        {
            window.Add(point);
            if (window.Holds(run.Rule)) return true;
        }
        return false;
    }

    /// <summary>The reports in (<paramref name="end"/> - within, <paramref name="end"/>] that the mask counts.</summary>
    public static ReportWindow Before(ThemeState theme, int mask, DateTimeOffset end, TimeSpan within) => Before(theme, mask, end, within, out _);

    /// <inheritdoc cref="Before(ThemeState, int, DateTimeOffset, TimeSpan)"/>
    /// <param name="first">The event time of the first of them; <paramref name="end"/> if there is none.</param>
    public static ReportWindow Before(ThemeState theme, int mask, DateTimeOffset end, TimeSpan within, out DateTimeOffset first)
    {
        var window = new ReportWindow();
        first = end;
        foreach (var point in PointsBefore(theme, mask, end, within))
        {
            window.Add(point);
            first = point.EventTime;
        }
        return window;
    }

    /// <summary>How many stories those reports are of. Asked for whole histories, so it counts in a borrowed array and keeps nothing.</summary>
    public static int StoriesBefore(ThemeState theme, int mask, DateTimeOffset end, TimeSpan within)
    {
        var (from, to) = (theme.IndexAt((end - within).AddTicks(1)), theme.IndexAt(end.AddTicks(1)));
        var stories = ArrayPool<long>.Shared.Rent(Math.Max(0, to - from));
        var count = 0;
        for (var i = from; i < to; i++) if (theme.Points[i].Counts(mask)) stories[count++] = theme.Points[i].Story;
        Array.Sort(stories, 0, count);
        var distinct = count == 0 ? 0 : 1;
        for (var i = 1; i < count; i++) if (stories[i] != stories[i - 1]) distinct++;
        ArrayPool<long>.Shared.Return(stories);
        return distinct;
    }

    // The newest first.
    private static IEnumerable<ReportPoint> PointsBefore(ThemeState theme, int mask, DateTimeOffset end, TimeSpan within)
    {
        for (var i = theme.IndexAt(end.AddTicks(1)) - 1; i >= 0 && theme.Points[i].EventTime > end - within; i--)
            if (theme.Points[i].Counts(mask)) yield return theme.Points[i];
    }
}
