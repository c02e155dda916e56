using Monitor.Domain.Alerts;
using Monitor.Domain.Articles;
using Monitor.Domain.Journal;
using Monitor.Domain.Rules;
using Monitor.Domain.Topics;

namespace Monitor.Domain.Tests.Topics;

/// <summary>The slow, obvious twin of the episode fold: all reports on the table, joined and counted by comparing each with each.</summary>
internal static class ObviousEpisodes
{
    public static List<string> Of(IReadOnlyList<object> entries)
    {
        var episodes = new List<string>();
        foreach (var rule in entries.OfType<RuleAddedEntry>().Select(r => r.Rule).Where(r => r.When != RuleCondition.Surge))
            foreach (var theme in entries.OfType<TopicSlice>().SelectMany(s => s.Reports).Select(r => r.Theme).Distinct())
                episodes.AddRange(Of(rule, theme, [.. entries.OfType<TopicSlice>().Where(s => s.Reports.Any(r => r.Theme == theme && Counts(rule, r)))]));
        episodes.Sort(StringComparer.Ordinal);
        return episodes;
    }

    private static bool Counts(Rule rule, SliceReport report) => rule.Statuses.Contains(report.Status);

    private static IEnumerable<string> Of(Rule rule, string theme, List<TopicSlice> reports)
    {
        while (reports.Count > 0)
        {
            var group = new List<TopicSlice> { reports[0] };
            while (reports.Find(r => !group.Contains(r) && group.Any(g => (g.EventTime - r.EventTime).Duration() <= rule.Within)) is { } next) group.Add(next);
            reports.RemoveAll(group.Contains);
            if (StartOf(rule, group) is not { } start) continue;
            var inside = group.Where(g => g.EventTime >= start).ToList();
            yield return $"{rule.Id} {theme} {start:O} {group.Max(g => g.EventTime):O} {new AlertCounts(inside.Count, Stories(inside), Publishers(inside))}";
        }
    }

    private static DateTimeOffset? StartOf(Rule rule, List<TopicSlice> group)
    {
        if (rule.When == RuleCondition.Appears) return group.Min(g => g.EventTime);
        var windows = group.Select(end => group.Where(g => g.EventTime <= end.EventTime && g.EventTime > end.EventTime - rule.Within).ToList());
        var holding = windows.Where(w => Stories(w) >= rule.AtLeast && Publishers(w) >= rule.Publishers).ToList();
        return holding.Count == 0 ? null : holding.Min(w => w.Min(g => g.EventTime));
    }

    private static int Stories(List<TopicSlice> slices) => slices.Select(s => s.Story).Distinct().Count();

    private static int Publishers(List<TopicSlice> slices) => slices.Select(s => s.Publisher).Distinct().Count();
}
