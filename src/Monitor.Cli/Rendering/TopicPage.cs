using System.Globalization;
using Monitor.Domain.Topics;
using Spectre.Console;

namespace Monitor.Cli.Rendering;

/// <summary>What is known of a topic, on one page.</summary>
internal static class TopicPage
{
    private const int RecentShown = 8;

    /// <param name="timelines">The last 30 days by the day, for the themes that have a line.</param>
    public static void Write(Terminal terminal, TopicView view, IReadOnlyDictionary<string, IReadOnlyList<TimelineBucket>> timelines)
    {
        terminal.Line($"[bold]{Markup.Escape(view.Name)}[/] [grey]{Markup.Escape(view.Id)}[/]");
        terminal.Paragraph(
            $"As of {Words.Time(view.AsOf)}: {Words.Count(view.Articles, "article")}{(view.Late > 0 ? $", {view.Late.ToString("N0", CultureInfo.InvariantCulture)} of them late" : "")}, {Words.Count(view.OpenAlerts.Count, "open alert")}, journal position {view.Position}.");
        terminal.Line();
        WriteThemes(terminal, view, timelines);
        WriteRecent(terminal, view);
        if (view.CoMentioned.Count > 0)
        {
            terminal.Line("[bold]Named together with[/]");
            terminal.Paragraph(string.Join(", ", view.CoMentioned.Select(c => $"{c.Name} {c.Articles}")), 2);
            terminal.Line();
        }
        WriteAlerts(terminal, view);
    }

    private static void WriteThemes(Terminal terminal, TopicView view, IReadOnlyDictionary<string, IReadOnlyList<TimelineBucket>> timelines)
    {
        if (view.Themes.Count == 0)
        {
            terminal.Line("No theme has been reported of it.");
            terminal.Line();
            return;
        }
        var listing = new Listing(
            terminal, new Column("Theme", Least: 14), new Column("1 h", IsNumber: true), new Column("24 h", IsNumber: true), new Column("7 d", IsNumber: true),
            new Column("30 d", IsNumber: true), new Column("normal a day", IsNumber: true), new Column("last 30 days"));
        foreach (var theme in view.Themes)
        {
            var line = timelines.TryGetValue(theme.Theme, out var buckets) ? Sparkline.Of([.. buckets.Select(b => b.Stories)]) : "";
            var normal = theme.Baseline is { } b ? $"{Words.Number(b.PerDay)} ± {Words.Number(b.Deviation)}" : "too early";
            listing.Add(
                theme.Theme, theme.LastHour.Stories, theme.LastDay.Stories, theme.LastWeek.Stories, theme.Last30Days.Stories, new Cell(normal, "grey"), new Cell(line, "blue"));
        }
        listing.Flush();
        terminal.Paragraph("Independent reports; copies of one wire story count once.", 0, "grey");
        terminal.Line();
    }

    private static void WriteRecent(Terminal terminal, TopicView view)
    {
        if (view.Recent.Count == 0) return;
        terminal.Line("[bold]Recent reports[/]");
        foreach (var report in view.Recent.Take(RecentShown))
        {
            var roles = Words.Roles(report.Actors, report.Targets, id => id);
            terminal.Paragraph($"{Words.Time(report.Published)} {report.Theme}, {Words.Name(report.Status)}{(roles.Length > 0 ? $", {roles}" : "")}", 2);
            terminal.Paragraph($"“{Wrapping.Shorten(report.Evidence.Text, 400)}”", 4, "italic");
            terminal.Paragraph($"{report.Source ?? "no source named"}, {report.Url ?? $"article {report.Article}"}", 4, "grey");
        }
        terminal.Line();
    }

    private static void WriteAlerts(Terminal terminal, TopicView view)
    {
        if (view.OpenAlerts.Count == 0) return;
        terminal.Line("[bold]Open alerts[/]");
        var listing = new Listing(
            terminal, new Column("Raised"), new Column("Last report"), new Column("Articles", IsNumber: true), new Column("Theme", Least: 14), new Column("Rule", Least: 12), new Column("Alert"));
        foreach (var alert in view.OpenAlerts)
            listing.Add(Words.Day(alert.RaisedAt), Words.Day(alert.LastReport), alert.Articles, alert.Theme, alert.Rule, new Cell(alert.Id, "grey"));
        listing.Flush();
    }
}
