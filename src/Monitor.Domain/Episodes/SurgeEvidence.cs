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
        if (!window.Holds(run.Rule) || state.FirstEvent is not { } first) return null;
        var past = now - within - first;
        if (past < LeastHistory) return null;
        var windows = (int)((past < History ? past : History) / within);
        if (windows < 2) return null;
        var history = new int[windows];
        for (var i = 0; i < windows; i++)
            history[i] = ReportWindow.Before(theme, run.Mask, now - within * (i + 1), within, out _).Stories;
        var result = SurgeTest.Test(window.Stories, history);
        return new SurgeEvidence(result.Probability < run.Rule.Significance, from, window.Stories, window.Publishers, windows, result);
    }
}
