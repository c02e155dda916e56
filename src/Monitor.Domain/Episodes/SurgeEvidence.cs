using Monitor.Domain.Rules;
using Monitor.Domain.Statistics;
using Monitor.Domain.Topics;

namespace Monitor.Domain.Episodes;

/// <summary>What speaks for a surge at one moment.</summary>
/// <param name="From">Event time of the first report in the window.</param>
public sealed record SurgeEvidence(bool IsSurge, DateTimeOffset From, int Reports, int Publishers, int Windows, SurgeResult Result)
{
    /// <summary>How far back the baseline looks.</summary>
    public static readonly TimeSpan History = TimeSpan.FromDays(28);

    /// <summary>How much of it a topic must have: less is a cold start, and a cold start is no surge.</summary>
    public static readonly TimeSpan LeastHistory = TimeSpan.FromDays(14);

    /// <summary>Compares the independent reports of the window that ends at a moment with those of the windows before it. Null on a cold start, or below the rule's least.</summary>
    public static SurgeEvidence? At(RuleRun run, ThemeState theme, TopicState state, DateTimeOffset now)
    {
        var within = run.Rule.Within;
        var window = ReportWindow.Before(theme, run.Mask, now, within, out var from);
        if (!window.Holds(run.Rule) || WindowsBefore(run, state, now) is not { } windows) return null;
        var history = new int[windows];
        for (var i = 0; i < windows; i++)
            history[i] = ReportWindow.StoriesBefore(theme, run.Mask, now - within * (i + 1), within);
        var result = SurgeTest.Test(window.Stories, history);
        return new SurgeEvidence(result.Probability < run.Rule.Significance, from, window.Stories, window.Publishers, windows, result);
    }

    /// <summary>
    /// The evidence at a moment if it is of a surge, else null. Where the count does not stand out even against as few reports as there surely were, as
    /// nearly always for a busy topic, the windows before are not counted one by one.
    /// </summary>
    public static SurgeEvidence? SurgeAt(RuleRun run, ThemeState theme, TopicState state, DateTimeOffset now)
    {
        var within = run.Rule.Within;
        var window = ReportWindow.Before(theme, run.Mask, now, within);
        if (!window.Holds(run.Rule) || WindowsBefore(run, state, now) is not { } windows) return null;
        var before = StoriesBegun(theme, run.Mask, now - within * (windows + 1), now - within);
        if (SurgeTest.LeastProbability(window.Stories, before, windows) >= run.Rule.Significance) return null;
        return At(run, theme, state, now) is { IsSurge: true } surge ? surge : null;
    }

    // Null on a cold start.
    private static int? WindowsBefore(RuleRun run, TopicState state, DateTimeOffset now)
    {
        if (state.FirstEvent is not { } first) return null;
        var within = run.Rule.Within;
        var past = now - within - first;
        if (past < LeastHistory) return null;
        var windows = (int)((past < History ? past : History) / within);
        return windows < 2 ? null : windows;
    }

    // A lower bound for the sum of the windows' stories: each story that begins in one of them is one of that window's.
    private static int StoriesBegun(ThemeState theme, int mask, DateTimeOffset after, DateTimeOffset last)
    {
        var begun = 0;
        for (var i = theme.IndexAt(after.AddTicks(1)); i < theme.Points.Count && theme.Points[i].EventTime <= last; i++)
            if (theme.Points[i].Story == theme.Points[i].Position && theme.Points[i].Counts(mask)) begun++;
        return begun;
    }
}
