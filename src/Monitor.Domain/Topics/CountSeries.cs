namespace Monitor.Domain.Topics;

/// <summary>
/// Counts in event time: by the hour for the last 60 days before the newest, by the day for three years. Late and out-of-order articles are counted
/// where they belong, as far as the buckets are kept.
/// </summary>
public sealed class CountSeries
{
    /// <summary>How long hours are kept before the newest hour.</summary>
    public const int HoursKept = 60 * 24;

    /// <summary>How long days are kept before the newest day.</summary>
    public const int DaysKept = 3 * 366;

    private readonly List<CountBucket> _hours;
    private readonly List<CountBucket> _days;

    /// <summary>An empty series.</summary>
    public CountSeries() : this([], [])
    {
    }

    /// <summary>A series with these buckets, each list in the order of time.</summary>
    public CountSeries(List<CountBucket> hours, List<CountBucket> days) => (_hours, _days) = (hours, days);

    /// <summary>Hours with anything in them, in order; the index counts hours since 1970-01-01T00:00Z.</summary>
    public IReadOnlyList<CountBucket> Hours => _hours;

    /// <summary>Days before the first kept hour with anything in them, in order; the index counts days since 1970-01-01.</summary>
    public IReadOnlyList<CountBucket> Days => _days;

    /// <summary>The hour that a time belongs to.</summary>
    public static int HourOf(DateTimeOffset time) => (int)Math.Floor(time.ToUnixTimeSeconds() / 3600.0);

    /// <summary>Counts one article, or takes one back with <paramref name="sign"/> -1.</summary>
    /// <param name="independent">It is no copy.</param>
    public void Add(DateTimeOffset eventTime, bool independent, int sign = 1)
    {
        var hour = HourOf(eventTime);
        var newest = _hours.Count > 0 ? Math.Max(_hours[^1].Index, hour) : hour;
        var firstKept = FirstKeptHour(newest);
        Roll(firstKept, newest);
        if (hour >= firstKept) Count(_hours, hour, independent, sign);
        else if (DayOf(hour) > DayOf(newest) - DaysKept) Count(_days, DayOf(hour), independent, sign);
    }

    // Whole days move at once, so that a day is never split between the two lists.
    private static int FirstKeptHour(int newest) => DayOf(newest - HoursKept) * 24;

    private static int DayOf(int hour) => (int)Math.Floor(hour / 24.0);

    private void Roll(int firstKeptHour, int newest)
    {
        var moved = 0;
        for (; moved < _hours.Count && _hours[moved].Index < firstKeptHour; moved++)
        {
            var (index, articles, independent) = _hours[moved];
            Merge(_days, new CountBucket(DayOf(index), articles, independent));
        }
        if (moved == 0) return;
        _hours.RemoveRange(0, moved);
        var firstKeptDay = DayOf(newest) - DaysKept;
        _days.RemoveAll(d => d.Index <= firstKeptDay);
    }

    private static void Count(List<CountBucket> buckets, int index, bool independent, int sign) =>
        Merge(buckets, new CountBucket(index, sign, independent ? sign : 0));

    private static void Merge(List<CountBucket> buckets, CountBucket added)
    {
        var at = buckets.Count - 1;
        while (at >= 0 && buckets[at].Index > added.Index) at--;
        if (at < 0 || buckets[at].Index != added.Index)
        {
            if (added.Articles > 0) buckets.Insert(at + 1, added);
            return;
        }
        var sum = new CountBucket(added.Index, Math.Max(0, buckets[at].Articles + added.Articles), Math.Max(0, buckets[at].Independent + added.Independent));
        if (sum.Articles == 0) buckets.RemoveAt(at);
        else buckets[at] = sum;
    }
}

/// <summary>What was counted in one hour or day.</summary>
/// <param name="Index">Hours or days since 1970-01-01T00:00Z.</param>
/// <param name="Articles">All articles.</param>
/// <param name="Independent">Those that are no copies.</param>
public readonly record struct CountBucket(int Index, int Articles, int Independent);
