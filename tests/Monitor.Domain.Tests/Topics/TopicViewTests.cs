using Monitor.Domain.Topics;

namespace Monitor.Domain.Tests.Topics;

public class TopicViewTests
{
    private sealed class Names : INames
    {
        public string NameOfTopic(string topicId) => topicId == Story.Topic ? "Afghanistan" : topicId;

        public string NameOfTheme(string themeId) => themeId == Story.Theme ? "Troop withdrawal" : themeId;
    }

    [Fact]
    public void Windows_count_what_happened_in_them_to_the_minute()
    {
        var (state, _) = new Story().Report(0).Report(23.5).Report(29.2, publisher: "b").Report(29.99, story: 2).Report(30).Fold();

        var theme = Assert.Single(Look(state, 30).Themes);
        Assert.Equal(new WindowCounts(2, 2, 1), theme.LastHour);
        Assert.Equal(new WindowCounts(3, 3, 2), theme.LastDay);
        Assert.Equal(new WindowCounts(4, 3, 2), theme.LastWeek);
        Assert.Equal(new WindowCounts(4, 3, 2), theme.Last30Days);
        Assert.Equal("Troop withdrawal", theme.Name);
    }

    [Fact]
    public void A_late_article_is_counted_where_it_belongs()
    {
        var (state, _) = new Story().Report(30).Report(20).Fold();

        Assert.Equal(2, Look(state, 30).Themes[0].Last30Days.Articles);
        Assert.Equal(1, Look(state, 30).Late);
    }

    [Fact]
    public void The_baseline_is_the_mean_of_the_days_before_the_last()
    {
        var story = new Story();
        for (var day = 0; day < 20; day++) story.Report(day).Report(day + 0.1);
        var (state, _) = story.Report(20).Fold();

        Assert.Equal(new Baseline(2, 0, 20), Look(state, 20.5).Themes[0].Baseline);
        Assert.Null(Look(state, 1).Themes[0].Baseline);
    }

    [Fact]
    public void Open_alerts_and_topics_named_together_are_listed()
    {
        var (state, revisions) = new Story().Rule(Rules.Appears()).Report(0).Report(1).Fold();

        var view = Look(state, 1);
        Assert.Equal(new OpenAlert(revisions[0].AlertId, "appears", Story.Theme, Story.Day0, Story.Day0.AddDays(1), 2), Assert.Single(view.OpenAlerts));
        Assert.Equal([("country:US", 2), ("org:taliban", 2)], view.CoMentioned.Select(c => (c.Id, c.Articles)));
    }

    [Fact]
    public void A_timeline_has_every_bucket_and_says_what_would_be_a_surge()
    {
        var story = new Story();
        for (var day = 0; day < 30; day++) story.Report(day);
        var (state, _) = story.Report(30).Report(30.01).Report(30.02).Fold();

        var days = Timeline.Of(state, Story.Theme, hourly: false, Story.Day0.AddDays(-1), Story.Day0.AddDays(30));
        Assert.Equal(32, days.Count);
        Assert.Equal((0, null, null), (days[0].Articles, days[0].Baseline, days[0].Limit));
        Assert.Equal((3, 1.0), (days[^1].Stories, days[^1].Baseline));
        Assert.InRange(days[^1].Limit!.Value, 5, 8);
    }

    [Fact]
    public void Co_mentions_stay_bounded_and_keep_what_is_frequent()
    {
        var together = new CoMentions();
        for (var i = 0; i < 5000; i++)
        {
            together.Add($"org:{i}");
            if (i % 3 == 0) together.Add("country:US");
        }

        Assert.InRange(together.Counts.Count(), CoMentions.Capacity, 2 * CoMentions.Capacity);
        Assert.Equal("country:US", together.Counts.MaxBy(c => c.Value).Key);
    }

    [Fact]
    public void Co_mentions_are_exact_until_some_are_forgotten()
    {
        var random = new Random(7);
        var together = new CoMentions();
        var twin = new Dictionary<string, int>();
        for (var i = 0; i < 20_000; i++)
        {
            var topic = $"org:{random.Next(2 * CoMentions.Capacity)}";
            var count = twin.GetValueOrDefault(topic);
            if (random.Next(2) == 0)
            {
                together.Add(topic);
                twin[topic] = count + 1;
            }
            else
            {
                together.Remove(topic);
                if (count > 1) twin[topic] = count - 1;
                else twin.Remove(topic);
            }
        }

        Assert.Equal(twin.OrderBy(c => c.Key, StringComparer.Ordinal), together.Counts);
        Assert.Equal(twin.OrderBy(c => c.Key, StringComparer.Ordinal), new CoMentions(twin, 0).Counts);
    }

    private static TopicView Look(TopicState state, double day) => TopicView.Of(state, Story.Day0.AddDays(day), [], new Names());
}
