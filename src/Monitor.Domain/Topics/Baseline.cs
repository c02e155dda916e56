namespace Monitor.Domain.Topics;

/// <summary>What is normal for a theme of a topic: independent reports a day over the 28 days before the last one.</summary>
/// <param name="PerDay">The mean.</param>
/// <param name="Deviation">The standard deviation.</param>
/// <param name="Days">How many days it rests on, at most 28.</param>
public sealed record Baseline(double PerDay, double Deviation, int Days)
{
    /// <summary>How many days it looks back.</summary>
    public const int MaxDays = 28;

    /// <summary>The baseline at a moment, or null where the topic is known for less than two whole days before the last.</summary>
    /// <param name="first">The earliest event time known of the topic.</param>
    public static Baseline? Of(CountSeries series, DateTimeOffset first, DateTimeOffset now)
    {
        var today = CountSeries.HourOf(now) / 24;
        var days = Math.Min(MaxDays, today - CountSeries.HourOf(first) / 24);
        if (days < 2) return null;
        var counts = DailyCounts.Of(series, today - days, today);
        var mean = counts.Average();
        return new Baseline(Math.Round(mean, 3), Math.Round(Math.Sqrt(counts.Sum(c => (c - mean) * (c - mean)) / (days - 1)), 3), days);
    }
}

/// <summary>Reads a series by the day.</summary>
internal static class DailyCounts
{
    /// <summary>The independent reports of each day in [from, to), days counted since 1970-01-01.</summary>
    public static int[] Of(CountSeries series, int from, int to)
    {
        var counts = new int[to - from];
        foreach (var day in series.Days) if (day.Index >= from && day.Index < to) counts[day.Index - from] += day.Independent;
        foreach (var hour in series.Hours) if (hour.Index / 24 is var day && day >= from && day < to) counts[day - from] += hour.Independent;
        return counts;
    }
}
