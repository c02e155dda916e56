using Monitor.Domain.Rules;
using Monitor.Domain.Topics;

namespace Monitor.Domain.Episodes;

/// <summary>From when to when an episode lasts, in event time, both ends included.</summary>
public readonly record struct EpisodeSpan(DateTimeOffset Start, DateTimeOffset End);

/// <summary>
/// The episodes that follow from a set of reports, whatever the order in which they came: reports are joined while no gap is longer than the rule's
/// `within` (single linkage in time), and a joined group is an episode if the rule is true somewhere in it.
/// </summary>
public static class EpisodeSpans
{
    /// <summary>The spans that the reports make now, in the order of time. Groups that nothing can reach any more are left out: they have been settled.</summary>
    /// <param name="episodes">Those there are; where one's reports are partly pruned, it reaches from the last of them.</param>
    /// <param name="current">The report just folded: where a surge is looked for. Null if none was added.</param>
    public static List<EpisodeSpan> Of(RuleRun run, ThemeState theme, TopicState state, IReadOnlyList<Episode> episodes, ReportPoint? current)
    {
        var spans = new List<EpisodeSpan>();
        foreach (var group in Groups(run, theme.Points, episodes))
        {
            if (Lateness.IsFinal(group.End, run.Rule.Within, state.Watermark)) continue;
            if (StartOf(run, theme, state, episodes, current, group) is { } start) spans.Add(new EpisodeSpan(start, group.End));
        }
        return spans;
    }

    /// <summary>The episodes that already run when a rule starts: kept so that it does not raise them.</summary>
    public static List<Episode> Running(RuleRun run, ThemeState theme, TopicState state)
    {
        ReportPoint? last = null;
        foreach (var point in theme.Points) if (point.Counts(run.Mask)) last = point;
        return [.. Of(run, theme, state, [], last).Select(span => EpisodeCounts.Recount(
            new Episode { RaisedPosition = run.Start, Start = span.Start, End = span.End }, theme, run.Mask))];
    }

    private static DateTimeOffset? StartOf(
        RuleRun run, ThemeState theme, TopicState state, IReadOnlyList<Episode> episodes, ReportPoint? current, Group group)
    {
        if (group.Anchor is { } anchor) return anchor.Start;
        switch (run.Rule.When)
        {
            case RuleCondition.Appears:
                return group.Start;
            case RuleCondition.Count:
                return FirstTrueWindow(run, theme.Points, group);
            default:
                DateTimeOffset? running = null;
                foreach (var episode in episodes)
                    if (episode.Stage != EpisodeStage.Retracted && episode.Start <= group.End && group.Start <= episode.End)
                        running = running is null || episode.Start < running ? episode.Start : running;
                if (running is { } start) return start < group.Start ? group.Start : start;
                return current is { } point && point.Counts(run.Mask) && group.Start <= point.EventTime && point.EventTime <= group.End
                    && SurgeEvidence.SurgeAt(run, theme, state, point.EventTime) is { } surge ? surge.From : null;
        }
    }

    private static DateTimeOffset? FirstTrueWindow(RuleRun run, List<ReportPoint> points, Group group)
    {
        var window = new ReportWindow();
        int first = group.First;
        for (var i = group.First; i <= group.Last; i++)
        {
            if (!points[i].Counts(run.Mask)) continue;
            window.Add(points[i]);
            while (points[first].EventTime <= points[i].EventTime - run.Rule.Within || !points[first].Counts(run.Mask))
            {
                if (points[first].Counts(run.Mask)) window.Remove(points[first]);
                first++;
            }
            if (window.Holds(run.Rule)) return points[first].EventTime;
        }
        return null;
    }

    private static IEnumerable<Group> Groups(RuleRun run, List<ReportPoint> points, IReadOnlyList<Episode> episodes)
    {
        Group? open = null;
        // Pruned reports are older than all that are kept: an episode that has some begins before the first point.
        foreach (var episode in episodes)
            if (episode.Pruned is { } pruned && episode.Stage != EpisodeStage.Retracted && (open?.End ?? DateTimeOffset.MinValue) < pruned.Last)
                open = new Group(episode.Start, pruned.Last, 0, -1, episode);
        for (var i = 0; i < points.Count; i++)
        {
            if (!points[i].Counts(run.Mask)) continue;
            var time = points[i].EventTime;
            if (open is { } group && time - group.End <= run.Rule.Within)
            {
                open = group with { End = time, First = group.Last < 0 ? i : group.First, Last = i };
                continue;
            }
            if (open is { } closed) yield return closed;
            open = new Group(time, time, i, i, null);
        }
        if (open is { } last) yield return last;
    }

    private readonly record struct Group(DateTimeOffset Start, DateTimeOffset End, int First, int Last, Episode? Anchor);
}
