using Monitor.Domain.Alerts;
using Monitor.Domain.Episodes;
using Monitor.Domain.Rules;

namespace Monitor.Domain.Topics;

/// <summary>
/// The fold of one topic: what happens to its state, and which alerts it raises, with each slice and with time. Reads nothing but its arguments, so
/// that a replay in any portions gives the same states, alerts and revisions.
/// </summary>
public static class TopicFold
{
    private static readonly Dictionary<string, ReportPoint> None = [];
    private static readonly List<string> NoThemes = [];

    /// <summary>Folds what the book says up to the slice, then the slice. Returns the revisions of alerts that follow from it, in order.</summary>
    /// <exception cref="ArgumentException">The slice is another topic's, or does not follow the state and the control entries folded.</exception>
    public static IReadOnlyList<AlertRevision> Apply(TopicState state, TopicSlice slice, RuleBook book)
    {
        if (slice.Topic != state.Topic) throw new ArgumentException($"The slice is for {slice.Topic}, not {state.Topic}.", nameof(slice));
        if (slice.Previous != state.Position)
            throw new ArgumentException($"Slice {slice.Position} of {slice.Topic} follows {slice.Previous}, but the state is at {state.Position}.", nameof(slice));
        if (state.Control > slice.Position)
            throw new ArgumentException($"{slice.Topic} has already folded control entry {state.Control}, after slice {slice.Position}.", nameof(slice));
        var revisions = new List<AlertRevision>();
        TimeFold.Pass(state, book, slice.Position, revisions);
        if (slice.Watermark > state.Watermark) state.Watermark = slice.Watermark;
        TimeFold.Settle(state, book, slice.Position, revisions);

        var late = Lateness.IsLate(slice);
        var themes = Touched(slice);
        foreach (var theme in themes) StartRuns(state, theme, book.RunsAt(slice.Position, state.Topic, theme));
        var removed = slice.Replaces is { } replaced ? Subtract(state, replaced) : None;
        Add(state, slice, late);
        foreach (var theme in themes) Fold(state, slice, theme, book.RunsAt(slice.Position, state.Topic, theme), late, removed, revisions);
        state.Position = slice.Position;
        return revisions;
    }

    /// <summary>Folds what the book says up to its end. The topic must have folded all its slices up to there.</summary>
    public static IReadOnlyList<AlertRevision> Advance(TopicState state, RuleBook book)
    {
        if (book.Position <= state.Control) return [];
        var revisions = new List<AlertRevision>();
        TimeFold.Pass(state, book, book.Position, revisions);
        return revisions;
    }

    // In ordinal order.
    private static List<string> Touched(TopicSlice slice)
    {
        if (slice.Reports.Count == 0 && slice.Replaces is not { Reports.Count: > 0 }) return NoThemes;
        var themes = new List<string>();
        Take(slice.Reports);
        if (slice.Replaces is not null) Take(slice.Replaces.Reports);
        themes.Sort(StringComparer.Ordinal);
        return themes;

        void Take(IReadOnlyList<SliceReport> reports)
        {
            foreach (var report in reports) if (!themes.Contains(report.Theme)) themes.Add(report.Theme);
        }
    }

    // A rule looks at a theme for the first time before anything new happens to it: what runs then is not its to raise.
    private static void StartRuns(TopicState state, string theme, IReadOnlyList<RuleRun> runs)
    {
        if (!state.Themes.TryGetValue(theme, out var themeState)) state.Themes[theme] = themeState = new ThemeState();
        foreach (var run in runs)
        {
            if (themeState.Episodes.ContainsKey(run.Key)) continue;
            themeState.Episodes[run.Key] = EpisodeSpans.Running(run, themeState, state);
            state.SettleAt = DateTimeOffset.MinValue;
        }
    }

    private static Dictionary<string, ReportPoint> Subtract(TopicState state, TopicSlice replaced)
    {
        var removed = new Dictionary<string, ReportPoint>(StringComparer.Ordinal);
        if (!replaced.Mentioned && replaced.Reports.Count == 0) return removed;
        state.Articles--;
        if (Lateness.IsLate(replaced)) state.Late--;
        if (replaced.Mentioned)
        {
            state.Mentions.Add(replaced.EventTime, !replaced.IsCopy, -1);
            foreach (var topic in replaced.Named) if (topic != state.Topic) state.CoMentions.Remove(topic);
        }
        state.Recent.Remove(replaced.Position);
        foreach (var theme in replaced.Reports.Select(r => r.Theme).Distinct(StringComparer.Ordinal))
        {
            var themeState = state.Themes[theme];
            themeState.Series.Add(replaced.EventTime, !replaced.IsCopy, -1);
            if (themeState.Remove(replaced.Position, replaced.EventTime) is { } point) removed[theme] = point;
        }
        return removed;
    }

    private static void Add(TopicState state, TopicSlice slice, bool late)
    {
        if (!slice.Mentioned && slice.Reports.Count == 0) return;
        state.Articles++;
        if (late) state.Late++;
        else if (state.FirstEvent is null || slice.EventTime < state.FirstEvent) state.FirstEvent = slice.EventTime;
        if (slice.Mentioned)
        {
            state.Mentions.Add(slice.EventTime, !slice.IsCopy);
            foreach (var topic in slice.Named) if (topic != state.Topic) state.CoMentions.Add(topic);
        }
        if (slice.Reports.Count == 0) return;
        state.Recent.Add(slice.Position);
        if (state.Recent.Count > TopicState.RecentKept) state.Recent.RemoveAt(0);
    }

    private static void Fold(
        TopicState state, TopicSlice slice, string theme, IReadOnlyList<RuleRun> runs, bool late,
        Dictionary<string, ReportPoint> removed, List<AlertRevision> revisions)
    {
        var themeState = state.Themes[theme];
        ReportPoint? added = null;
        var facets = ReportPoint.FacetsOf(slice.Reports.Where(r => r.Theme == theme));
        if (facets != 0)
        {
            var point = new ReportPoint(slice.Position, slice.EventTime, slice.Stamp, slice.Story, slice.Publisher, facets, late);
            themeState.Series.Add(slice.EventTime, !slice.IsCopy);
            themeState.Insert(point);
            added = point;
        }
        ReportPoint? gone = removed.TryGetValue(theme, out var r) ? r : null;
        foreach (var run in runs) new EpisodeFold(state, theme, run, slice, revisions).Fold(added, gone);
        PointPruning.Prune(themeState, state.Watermark, runs);
    }
}
