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
    /// The evidence at a moment if it is of a surge, else null. The windows before are counted, the newest first, only until there are so many stories
    /// that the count cannot stand out against them: for a busy topic, where this is asked for each report, soon.
    /// </summary>
    public static SurgeEvidence? SurgeAt(RuleRun run, ThemeState theme, TopicState state, DateTimeOffset now)
    {
        if (!ReportWindow.HoldsAt(theme, run, now) || WindowsBefore(run, state, now) is not { } windows) return null;
        var stories = ReportWindow.StoriesBefore(theme, run.Mask, now, run.Rule.Within);
        if (!CanStandOut(run, theme, stories, windows, now - run.Rule.Within)) return null;
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

    private static bool CanStandOut(RuleRun run, ThemeState theme, int stories, int windows, DateTimeOffset end)
    {
        var sum = 0;
        for (var i = 0; i < windows; i++)
        {
            sum += ReportWindow.StoriesBefore(theme, run.Mask, end - run.Rule.Within * i, run.Rule.Within);
            if (SurgeTest.LeastProbability(stories, sum, windows) >= run.Rule.Significance) return false;
        }
        return true;
    }
}
