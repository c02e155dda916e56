using System.Globalization;
using Monitor.Domain.Rules;
using Monitor.Domain.Topics;

namespace Monitor.Domain.Episodes;

/// <summary>Why a rule came true: the numbers that were compared, and a sentence.</summary>
internal static class Because
{
    public static (SortedDictionary<string, double> Numbers, string Sentence) Of(
        RuleRun run, ThemeState theme, TopicState state, string themeId, EpisodeSpan span, ReportPoint? current)
    {
        var rule = run.Rule;
        var at = current is { } point && span.Start <= point.EventTime && point.EventTime <= span.End ? point.EventTime : span.End;
        var window = ReportWindow.Before(theme, run.Mask, at, rule.Within);
        var numbers = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["articles"] = window.Articles,
            ["reports"] = window.Stories,
            ["publishers"] = window.Publishers,
        };
        if (rule.When == RuleCondition.Appears)
        {
            var before = Previous(theme, run.Mask, span.Start);
            if (before is { } time) numbers["quietDays"] = Math.Round((span.Start - time).TotalDays, 2);
            var previous = before is { } t ? string.Create(CultureInfo.InvariantCulture, $"the one before was on {t:yyyy-MM-dd}") : "none before is remembered";
            return (numbers, $"A report of {themeId} for {state.Topic} after none in {Words(rule.Within)}; {previous}.");
        }
        numbers["atLeast"] = rule.AtLeast;
        numbers["publishersAtLeast"] = rule.Publishers;
        var counted = $"{Count(window.Stories, "independent report")} of {themeId} for {state.Topic} from {Count(window.Publishers, "publisher")} within {Words(rule.Within)}";
        if (rule.When == RuleCondition.Count) return (numbers, $"{counted}; the rule asks for {rule.AtLeast} from {rule.Publishers}.");
        if (SurgeEvidence.At(run, theme, state, at) is not { } surge) return (numbers, $"{counted}.");
        numbers["expected"] = Math.Round(surge.Result.Expected, 4);
        numbers["dispersion"] = Math.Round(surge.Result.Dispersion, 4);
        numbers["probability"] = double.Parse(surge.Result.Probability.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        numbers["significance"] = rule.Significance;
        numbers["windows"] = surge.Windows;
        return (numbers, string.Create(CultureInfo.InvariantCulture,
            $"{counted}, where {surge.Result.Expected:0.##} were to be expected from the {surge.Windows} windows before (probability {surge.Result.Probability:G2}, the rule's limit is {rule.Significance})."));
    }

    private static DateTimeOffset? Previous(ThemeState theme, int mask, DateTimeOffset start)
    {
        for (var i = theme.IndexAt(start) - 1; i >= 0; i--) if (theme.Points[i].Counts(mask)) return theme.Points[i].EventTime;
        return null;
    }

    private static string Count(int n, string noun) => n == 1 ? $"1 {noun}" : $"{n} {noun}s";

    private static string Words(TimeSpan span) =>
        span.Ticks % TimeSpan.TicksPerDay == 0 ? Count((int)span.TotalDays, "day")
        : span.Ticks % TimeSpan.TicksPerHour == 0 ? Count((int)span.TotalHours, "hour")
        : Count((int)Math.Ceiling(span.TotalMinutes), "minute");
}
