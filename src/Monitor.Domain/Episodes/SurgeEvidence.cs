using Monitor.Domain.Rules;
using Monitor.Domain.Statistics;
using Monitor.Domain.Topics;

namespace Monitor.Domain.Episodes;

/// <summary>What speaks for a surge at one moment.</summary>
/// <param name="From">Event time of the first report in the window.</param>
/// <param name="Reports">Independent reports in the window.</param>
/// <param name="Windows">Earlier windows that it was compared with.</param>
public sealed record SurgeEvidence(bool IsSurge, DateTimeOffset From, int Reports, int Windows, SurgeResult Result)
{
    /// <summary>How far back the baseline looks.</summary>
    public static readonly TimeSpan History = TimeSpan.FromDays(28);

    /// <summary>How much of it a topic must have: less is a cold start, and a cold start is no surge.</summary>
    public static readonly TimeSpan LeastHistory = TimeSpan.FromDays(14);

    /// <summary>
    /// Compares the independent reports of the window that ends with the hour of a moment with those of the windows before it. Null on a cold start, or
    /// below the rule's least.
    /// </summary>
    public static SurgeEvidence? At(RuleRun run, ThemeState theme, TopicState state, DateTimeOffset now)
    {
        var within = run.Rule.Within;
        if (state.FirstEvent is not { } first) return null;
        var past = now - within - first;
        if (past < LeastHistory) return null;
        var windows = (int)((past < History ? past : History) / within);
        if (windows < 2) return null;
        var counted = theme.Counted[run.Key];
        var (hour, hours) = (CountSeries.HourOf(now), Math.Max(1, (int)Math.Ceiling(within.TotalHours)));
        var reports = counted.Independent(hour - hours, hour);
        if (reports < run.Rule.AtLeast || !ReportWindow.HoldsAt(theme, run, now)) return null;
        var history = new int[windows];
        for (var i = 0; i < windows; i++) history[i] = counted.Independent(hour - hours * (i + 2), hour - hours * (i + 1));
        var result = SurgeTest.Test(reports, history);
        return new SurgeEvidence(result.Probability < run.Rule.Significance, FirstWithin(theme, run, now), reports, windows, result);
    }

    /// <summary>What a rule that starts now counts of the reports so far.</summary>
    internal static CountSeries Counted(ThemeState theme, int mask)
    {
        var counted = new CountSeries();
        foreach (var point in theme.Points) Count(counted, point, mask);
        return counted;
    }

    /// <summary>Counts a report if the rule does, or takes it back.</summary>
    internal static void Count(CountSeries counted, ReportPoint point, int mask, int sign = 1)
    {
        if (point.Counts(mask) && !point.IsCopy) counted.Add(point.EventTime, independent: true, sign);
    }

    private static DateTimeOffset FirstWithin(ThemeState theme, RuleRun run, DateTimeOffset now)
    {
        var at = theme.IndexAt(now - run.Rule.Within + TimeSpan.FromTicks(1));
        while (!theme.Points[at].Counts(run.Mask)) at++;
        return theme.Points[at].EventTime;
    }
}
