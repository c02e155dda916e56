using CsCheck;
using Monitor.Domain.Topics;

namespace Monitor.Domain.Tests.Topics;

public class CountSeriesTests
{
    [Fact]
    public void Articles_are_counted_where_they_belong_in_whatever_order_they_come() => Gen.Int[0, 59 * 24].Array[1, 60].Sample(hours =>
    {
        var series = new CountSeries();
        foreach (var hour in hours) series.Add(Story.Day0.AddHours(hour), independent: hour % 2 == 0);

        var expected = hours.GroupBy(h => h).OrderBy(g => g.Key)
            .Select(g => new CountBucket(CountSeries.HourOf(Story.Day0) + g.Key, g.Count(), g.Key % 2 == 0 ? g.Count() : 0));
        Assert.Equal(expected, series.Hours);
        Assert.Empty(series.Days);
    });

    [Fact]
    public void Old_hours_become_days_and_nothing_is_lost() => Gen.Int[0, 700 * 24].Array[1, 80].Sample(hours =>
    {
        var series = new CountSeries();
        foreach (var hour in hours.Order()) series.Add(Story.Day0.AddHours(hour), independent: true);

        Assert.Equal(hours.Length, series.Hours.Sum(b => b.Articles) + series.Days.Sum(b => b.Articles));
        Assert.True(series.Days.Count == 0 || (series.Days[^1].Index + 1) * 24 <= series.Hours[0].Index);
    });

    [Fact]
    public void What_is_taken_back_was_never_there()
    {
        var series = new CountSeries();
        series.Add(Story.Day0, independent: true);
        series.Add(Story.Day0.AddHours(5), independent: false);
        series.Add(Story.Day0, independent: true, -1);

        Assert.Equal([new CountBucket(CountSeries.HourOf(Story.Day0) + 5, 1, 0)], series.Hours);
    }
}
