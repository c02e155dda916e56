using Monitor.Domain.Statistics;

namespace Monitor.Domain.Topics;

/// <summary>One bucket of a timeline.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Articles">Copies included.</param>
/// <param name="Stories">Independent reports.</param>
/// <param name="Baseline">The mean of the buckets of the 28 days before; null where less than 14 days are known.</param>
/// <param name="Limit">The least count that would be a surge (probability under 0.001); null where there is no baseline.</param>
public sealed record TimelineBucket(DateTimeOffset Start, int Articles, int Stories, double? Baseline, int? Limit);

/// <summary>Counts over time with what is normal, for plots.</summary>
public static class Timeline
{
    /// <summary>The most buckets of one answer.</summary>
    public const int MaxBuckets = 2000;

    private const double Significance = 0.001;
    private const int HistoryDays = 28;
    private const int LeastHistoryDays = 14;

    /// <summary>The buckets from one time to another, empty ones included.</summary>
    /// <param name="theme">A theme, or null for the articles that name the topic at all.</param>
    /// <param name="hourly">By the hour (only for the last 60 days known) instead of by the day.</param>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="MaxBuckets"/> buckets.</exception>
    public static IReadOnlyList<TimelineBucket> Of(TopicState state, string? theme, bool hourly, DateTimeOffset from, DateTimeOffset to)
    {
        var series = theme is null ? state.Mentions : state.Themes.TryGetValue(theme, out var themeState) ? themeState.Series : new CountSeries();
        var perBucket = hourly ? 1 : 24;
        var (first, last) = (CountSeries.HourOf(from) / perBucket, CountSeries.HourOf(to) / perBucket);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last - first + 1, MaxBuckets, nameof(to));
        var history = HistoryDays * 24 / perBucket;
        var counts = Counts(series, hourly, first - history, last);
        var known = state.FirstEvent is { } event0 ? CountSeries.HourOf(event0) / perBucket : int.MaxValue;
        var buckets = new List<TimelineBucket>();
        for (var bucket = first; bucket <= last; bucket++)
        {
            var at = bucket - (first - history);
            var length = (int)Math.Min(history, (long)bucket - known);
            var past = length >= LeastHistoryDays * 24 / perBucket ? counts[(at - length)..at].Select(c => c.Independent).ToArray() : null;
            buckets.Add(new TimelineBucket(
                DateTimeOffset.UnixEpoch.AddHours((long)bucket * perBucket), counts[at].Articles, counts[at].Independent,
                past is null ? null : Math.Round(past.Average(), 3), past is null ? null : LimitOf(past)));
        }
        return buckets;
    }

    private static CountBucket[] Counts(CountSeries series, bool hourly, int first, int last)
    {
        var counts = new CountBucket[last - first + 1];
        if (!hourly) foreach (var day in series.Days) Add(day.Index, day);
        foreach (var hour in series.Hours) Add(hourly ? hour.Index : hour.Index / 24, hour);
        return counts;

        void Add(int index, CountBucket bucket)
        {
            if (index < first || index > last) return;
            var (_, articles, independent) = counts[index - first];
            counts[index - first] = new CountBucket(index, articles + bucket.Articles, independent + bucket.Independent);
        }
    }

    private static int LimitOf(int[] history)
    {
        var (low, high) = (0, 1);
        while (SurgeTest.Test(high, history).Probability >= Significance) (low, high) = (high, high * 2);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (SurgeTest.Test(middle, history).Probability >= Significance) low = middle;
            else high = middle;
        }
        return high;
    }
}
