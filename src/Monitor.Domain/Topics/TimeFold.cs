using Monitor.Domain.Alerts;
using Monitor.Domain.Episodes;
using Monitor.Domain.Rules;

namespace Monitor.Domain.Topics;

/// <summary>What passing time and changes of rules do to the episodes of a topic: they resolve, and are let go of when nothing can reach them any more.</summary>
internal static class TimeFold
{
    /// <summary>Folds the control entries up to a position. However many it folds at once, the result is the same.</summary>
    public static void Pass(TopicState state, RuleBook book, long position, List<AlertRevision> revisions)
    {
        var upTo = book.LastAtOrBefore(position);
        if (upTo <= state.Control) return;
        var after = state.Control;
        var ended = book.HasEnded(after, upTo);
        var passed = new List<(long Position, AlertRevision Revision)>();
        foreach (var (theme, themeState) in state.Themes)
        {
            for (var i = themeState.Episodes.Count - 1; i >= 0; i--)
            {
                var (key, episodes) = (themeState.Episodes.Keys[i], themeState.Episodes.Values[i]);
                if (episodes.Count == 0 && !ended) continue;
                var (run, end) = book.RunOf(key, upTo);
                var endedAt = end <= upTo ? end.Value : long.MaxValue;
                foreach (var episode in episodes.ToArray()) PassEpisode(episode, run.Rule.Within, endedAt, key, episodes, theme, themeState);
                if (endedAt != long.MaxValue) themeState.Episodes.RemoveAt(i);
            }
        }
        // Sorted by position so that folding many entries at once says the same in the same order as one by one; ties keep the order above.
        revisions.AddRange(passed.OrderBy(p => p.Position).Select(p => p.Revision));
        state.Control = upTo;

        void PassEpisode(Episode episode, TimeSpan within, long endedAt, string key, List<Episode> episodes, string theme, ThemeState themeState)
        {
            var quiet = book.FirstTick(after, upTo, t => IsQuiet(episode, within, t.Stamp) || Lateness.IsFinal(episode.End, within, t.Watermark));
            var resolvedAt = Math.Min(quiet?.Position ?? long.MaxValue, endedAt);
            if (resolvedAt == long.MaxValue) return;
            if (episode.Stage == EpisodeStage.Open
                && EpisodeRevision.Resolve(state.Topic, theme, themeState, book.RunOf(key, resolvedAt).Run, episode, resolvedAt) is { } revision)
                passed.Add((resolvedAt, revision));
            if (book.FirstTick(after, upTo, t => Lateness.IsFinal(episode.End, within, t.Watermark)) is not null) episodes.Remove(episode);
        }
    }

    /// <summary>Resolves and lets go of what the watermark has left behind.</summary>
    public static void Settle(TopicState state, RuleBook book, long position, List<AlertRevision> revisions)
    {
        if (state.Watermark <= state.SettleAt) return;
        var next = DateTimeOffset.MaxValue;
        foreach (var (theme, themeState) in state.Themes)
        {
            foreach (var (key, episodes) in themeState.Episodes)
            {
                if (episodes.Count == 0) continue;
                var run = book.RunOf(key, position).Run;
                for (var i = 0; i < episodes.Count; i++)
                {
                    var episode = episodes[i];
                    var settled = episode.End + run.Rule.Within + Lateness.Bound;
                    if (state.Watermark <= settled)
                    {
                        if (settled < next) next = settled;
                        continue;
                    }
                    if (episode.Stage == EpisodeStage.Open
                        && EpisodeRevision.Resolve(state.Topic, theme, themeState, run, episode, position) is { } revision) revisions.Add(revision);
                    episodes.RemoveAt(i--);
                }
            }
        }
        state.SettleAt = next;
    }

    private static bool IsQuiet(Episode episode, TimeSpan within, DateTimeOffset now) =>
        now >= (episode.End > episode.LastStamp ? episode.End : episode.LastStamp) + within;
}
