using Monitor.Domain.Alerts;
using Monitor.Domain.Articles;
using Monitor.Domain.Rules;

namespace Monitor.Domain.Tests.Topics;

public class EpisodesOfAppearsTests
{
    [Fact]
    public void The_first_report_raises_and_what_follows_within_the_window_grows_the_same_alert()
    {
        var (_, revisions) = new Story().Rule(Rules.Appears()).Report(0, "first").Report(5, publisher: "other").Report(11).Fold();

        Assert.Equal([AlertChange.Raised, AlertChange.Grown, AlertChange.Grown], revisions.Select(r => r.Change));
        Assert.Single(revisions.Select(r => r.AlertId).Distinct());
        Assert.Equal("first", revisions[^1].OpenedBy);
        Assert.Equal(new AlertCounts(3, 3, 2), revisions[^1].Counts);
        Assert.Equal([1, 2, 3], revisions.Select(r => r.Revision));
    }

    [Fact]
    public void After_a_quiet_window_the_next_report_raises_a_new_alert()
    {
        var (_, revisions) = new Story().Rule(Rules.Appears()).Report(0).Report(7.5).Fold();

        Assert.Equal([AlertChange.Raised, AlertChange.Raised], revisions.Select(r => r.Change));
        Assert.NotEqual(revisions[0].AlertId, revisions[1].AlertId);
        Assert.Equal(7.5, revisions[1].Receipt.Numbers["quietDays"]);
    }

    [Fact]
    public void A_late_report_joins_two_episodes_and_the_one_raised_first_stays()
    {
        var (_, revisions) = new Story().Rule(Rules.Appears(5)).Report(0, "a").Report(6, "b").Report(3, "bridge").Fold();

        Assert.Equal([AlertChange.Raised, AlertChange.Raised, AlertChange.Merged, AlertChange.Grown], revisions.Select(r => r.Change));
        Assert.Equal(revisions[1].AlertId, revisions[2].AlertId);
        Assert.Equal(revisions[0].AlertId, revisions[2].MergedInto);
        Assert.Equal(3, revisions[3].Counts.Articles);
    }

    [Fact]
    public void A_report_later_than_the_bound_is_counted_and_raises_nothing()
    {
        var (state, revisions) = new Story().Rule(Rules.Appears(2)).Mention(20).Report(12).Fold();

        Assert.Empty(revisions);
        Assert.Equal(1, state.Late);
        Assert.Single(state.Themes[Story.Theme].Series.Hours);
    }

    [Fact]
    public void A_correction_that_no_longer_reports_it_retracts_the_alert()
    {
        var (_, revisions) = new Story().Rule(Rules.Appears()).Report(0, "a").Mention(0, "a").Fold();

        Assert.Equal([AlertChange.Raised, AlertChange.Retracted], revisions.Select(r => r.Change));
        Assert.Equal(AlertStatus.Retracted, revisions[1].Status);
    }

    [Fact]
    public void A_correction_that_reports_it_again_brings_the_same_alert_back()
    {
        var (_, revisions) = new Story().Rule(Rules.Appears()).Report(0, "a").Mention(0, "a").Report(0, "a").Fold();

        Assert.Equal([AlertChange.Raised, AlertChange.Retracted, AlertChange.Reopened], revisions.Select(r => r.Change));
        Assert.Single(revisions.Select(r => r.AlertId).Distinct());
        Assert.Equal(3, revisions[2].Revision);
    }

    [Fact]
    public void A_correction_of_an_old_article_that_still_reports_it_takes_nothing_back()
    {
        var (_, revisions) = new Story().Rule(Rules.Appears()).Report(0, "a").Mention(10).Report(0, "a").Fold();

        Assert.Equal([AlertChange.Raised], revisions.Select(r => r.Change));
    }

    [Fact]
    public void An_episode_that_runs_when_the_rule_starts_is_not_raised_by_it()
    {
        var (_, revisions) = new Story().Report(0).Rule(Rules.Appears()).Report(3).Report(20).Fold();

        var raised = Assert.Single(revisions);
        Assert.Equal(Story.Day0.AddDays(20), raised.RaisedAt);
    }

    [Fact]
    public void A_tick_resolves_what_has_been_quiet_since_its_last_stamp()
    {
        var story = new Story().Rule(Rules.Appears()).Report(0);
        story.Tick(new DateTimeOffset(2026, 1, 7, 23, 0, 0, TimeSpan.Zero));
        Assert.Single(story.Fold().Revisions);

        story.Tick(new DateTimeOffset(2026, 1, 8, 1, 0, 0, TimeSpan.Zero));
        Assert.Equal([AlertChange.Raised, AlertChange.Resolved], story.Fold().Revisions.Select(r => r.Change));
    }

    [Fact]
    public void A_report_that_extends_a_resolved_episode_reopens_its_alert()
    {
        var (_, revisions) = new Story().Rule(Rules.Appears()).Report(0).Tick(new DateTimeOffset(2026, 1, 9, 0, 0, 0, TimeSpan.Zero)).Report(5).Fold();

        Assert.Equal([AlertChange.Raised, AlertChange.Resolved, AlertChange.Reopened], revisions.Select(r => r.Change));
    }

    [Fact]
    public void The_watermark_resolves_what_nothing_can_reach_any_more()
    {
        var (_, revisions) = new Story().Rule(Rules.Appears()).Report(0).Mention(13.9).Mention(14.1).Fold();

        Assert.Equal([AlertChange.Raised, AlertChange.Resolved], revisions.Select(r => r.Change));
        Assert.Equal(4, revisions[1].Position);
    }

    [Fact]
    public void A_removed_rule_resolves_its_alerts()
    {
        var (_, revisions) = new Story().Rule(Rules.Appears()).Report(0).RemoveRule("appears").Report(1).Fold();

        Assert.Equal([AlertChange.Raised, AlertChange.Resolved], revisions.Select(r => r.Change));
    }

    [Fact]
    public void A_change_of_severity_raises_nothing_again()
    {
        var (_, revisions) = new Story().Rule(Rules.Appears()).Report(0).Rule(Rules.Appears() with { Severity = Severity.Critical }).Report(1).Fold();

        Assert.Equal([AlertChange.Raised, AlertChange.Grown], revisions.Select(r => r.Change));
        Assert.Equal([Severity.Warning, Severity.Critical], revisions.Select(r => r.Severity));
    }

    [Fact]
    public void A_denied_report_or_the_wrong_part_does_not_raise()
    {
        var (_, revisions) = new Story().Rule(Rules.Appears(role: RoleFilter.Actor))
            .Report(0, status: ReportStatus.Denied, actor: true)
            .Report(1, target: true)
            .Fold();

        Assert.Empty(revisions);
    }

    [Fact]
    public void A_party_does_it_or_it_is_done_to_it_but_is_not_merely_named_beside_it()
    {
        var story = new Story().Rule(Rules.Appears(role: RoleFilter.Party)).Report(0, target: false);
        Assert.Empty(story.Fold().Revisions);

        Assert.Single(story.Report(1, target: false, actor: true).Fold().Revisions);
    }
}
