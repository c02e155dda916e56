using CsCheck;
using Monitor.Domain.Alerts;
using Monitor.Domain.Episodes;

namespace Monitor.Domain.Tests.Topics;

public class EpisodesOfCountAndSurgeTests
{
    [Fact]
    public void Copies_of_one_wire_story_are_one_report()
    {
        var story = new Story().Rule(Rules.Count(2)).Report(0, publisher: "a");
        for (var i = 0; i < 40; i++) story.Report(0.1 + i / 100.0, publisher: $"p{i}", story: 2, copy: true);
        Assert.Empty(story.Fold().Revisions);

        story.Report(1, publisher: "b");
        var raised = Assert.Single(story.Fold().Revisions);
        Assert.Equal(new AlertCounts(42, 2, 42), raised.Counts);
    }

    [Fact]
    public void Reports_of_one_publisher_are_not_enough_where_two_are_asked_for()
    {
        var story = new Story().Rule(Rules.Count(2, publishers: 2)).Report(0).Report(1).Report(2);
        Assert.Empty(story.Fold().Revisions);

        Assert.Single(story.Report(2.5, publisher: "other").Fold().Revisions);
    }

    [Fact]
    public void One_event_over_the_border_of_a_window_is_one_alert()
    {
        var (_, revisions) = new Story().Rule(Rules.Count(2, days: 1)).Report(0.8).Report(0.9).Report(1.1).Report(1.9).Report(2.05).Fold();

        Assert.Single(revisions.Select(r => r.AlertId).Distinct());
    }

    [Fact]
    public void The_receipt_names_the_numbers_that_decided()
    {
        var (_, revisions) = new Story().Rule(Rules.Count(2, days: 3)).Report(0).Report(1, publisher: "b").Fold();

        var receipt = Assert.Single(revisions).Receipt;
        Assert.Equal(2, receipt.Numbers["reports"]);
        Assert.Equal(2, receipt.Numbers["atLeast"]);
        Assert.Equal(2, receipt.Numbers["publishers"]);
        Assert.Contains("2 independent reports", receipt.Because);
        Assert.Equal((Story.Day0, Story.Day0.AddDays(1)), (receipt.From, receipt.To));
    }

    [Fact]
    public void A_cold_start_is_no_surge()
    {
        var story = new Story().Rule(Rules.Surge());
        for (var i = 0; i < 50; i++) story.Report(i / 100.0);

        Assert.Empty(story.Fold().Revisions);
    }

    [Fact]
    public void Many_more_reports_than_the_topics_own_baseline_are_a_surge_once()
    {
        var story = new Story().Rule(Rules.Surge());
        for (var day = 0; day < 30; day += 2) story.Report(day);
        Assert.Empty(story.Fold().Revisions);

        for (var i = 0; i < 12; i++) story.Report(30 + i / 24.0);
        var (_, revisions) = story.Fold();
        Assert.Equal(AlertChange.Raised, revisions[0].Change);
        Assert.Single(revisions.Select(r => r.AlertId).Distinct());
        Assert.InRange(revisions[0].Receipt.Numbers["expected"], 0.4, 0.6);
        Assert.InRange(revisions[0].Receipt.Numbers["probability"], 0, 0.001);
    }

    [Fact]
    public void What_is_usual_for_a_busy_topic_is_no_surge()
    {
        var story = new Story().Rule(Rules.Surge());
        for (var day = 0; day < 40; day++)
            for (var i = 0; i < 10 + day * 7 % 5; i++) story.Report(day + i / 24.0);

        Assert.Empty(story.Fold().Revisions);
    }

    [Fact]
    public void The_quick_look_for_a_surge_finds_what_counting_every_window_finds()
    {
        var report = Gen.Select(Gen.Frequency((3, Gen.Double[0, 45]), (1, Gen.Double[36, 40])), Gen.Int[0, 4], Gen.Int[0, 3]);
        var (surges, looks) = (0, 0);
        Gen.Select(report.Array[1, 120], Gen.Double[14, 45]).Sample((reports, day) =>
        {
            var story = new Story().Rule(Rules.Surge());
            foreach (var (at, publisher, copies) in reports.OrderBy(r => r.Item1))
            {
                story.Report(at, publisher: $"p{publisher}");
                var first = story.Position;
                for (var i = 0; i < copies; i++) story.Report(at + 0.3 * (i + 1), publisher: $"c{i}", story: first, copy: true);
            }
            var (state, _) = story.Fold();
            var run = Assert.Single(Story.Book(story.Entries).RunsAt(story.Position + 1, Story.Topic, Story.Theme));
            var theme = state.Themes[Story.Theme];
            var end = Story.Day0.AddDays(day - run.Rule.Within.TotalDays);
            Assert.Equal(ReportWindow.Before(theme, run.Mask, end, run.Rule.Within).Stories, ReportWindow.StoriesBefore(theme, run.Mask, end, run.Rule.Within));
            var full = SurgeEvidence.At(run, theme, state, Story.Day0.AddDays(day));
            var expected = full is { IsSurge: true } ? full : null;
            Assert.Equal(expected, SurgeEvidence.SurgeAt(run, theme, state, Story.Day0.AddDays(day)));
            Interlocked.Increment(ref looks);
            if (expected is not null) Interlocked.Increment(ref surges);
        }, iter: 3_000);
        Assert.InRange(surges, looks / 100, looks * 9 / 10);
    }
}
