using System.Globalization;
using Monitor.Domain.Topics;

namespace Monitor.Cli.Rendering;

/// <summary>What is known of a topic, on one page.</summary>
internal static class TopicPage
{
    private const int RecentShown = 8;
    private const int CourseDays = 30;
    private const int WideEnough = 110;

    /// <param name="timelines">The last 30 days by the day, for the themes that have a line.</param>
    public static void Write(Terminal terminal, TopicView view, IReadOnlyDictionary<string, IReadOnlyList<TimelineBucket>> timelines)
    {
        terminal.Line(new Toned(view.Name, Tone.Strong), " ", new Toned(view.Id, Tone.Faint));
        terminal.Paragraph(
            $"As of {Words.Time(view.AsOf)}: {Words.Count(view.Articles, "article")}{(view.Late > 0 ? $", {view.Late.ToString("N0", CultureInfo.InvariantCulture)} of them late" : "")}, {Words.Count(view.OpenAlerts.Count, "open alert")}, journal position {view.Position}.");
        terminal.Line();
        WriteThemes(terminal, view, timelines);
        WriteRecent(terminal, view);
        if (view.CoMentioned.Count > 0)
        {
            terminal.Line(new Toned("Named together with", Tone.Strong));
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
        var columns = terminal.TableWidth >= WideEnough ? CourseDays : CourseDays / 2;
        var listing = new Listing(
            terminal, new Column("Theme", Least: 14), new Column("1 h", IsNumber: true), new Column("24 h", IsNumber: true), new Column("7 d", IsNumber: true),
            new Column("30 d", IsNumber: true), new Column("a day", IsNumber: true), new Column("last 30 days"));
        foreach (var theme in view.Themes.Where(t => timelines.ContainsKey(t.Theme)))
        {
            var normal = theme.Baseline is { } b ? $"{Words.Number(b.PerDay)} ± {Words.Number(b.Deviation)}" : "too early";
            listing.Add(
                theme.Theme, theme.LastHour.Stories, theme.LastDay.Stories, theme.LastWeek.Stories, theme.Last30Days.Stories, new Toned(normal, Tone.Faint),
                new Toned(Sparkline.Of([.. timelines[theme.Theme].Select(t => t.Stories)], columns), Tone.Course));
        }
        listing.Flush();
        var others = view.Themes.Where(t => !timelines.ContainsKey(t.Theme)).Select(t => t.Theme).ToList();
        if (others.Count > 0) terminal.Paragraph($"Less or earlier: {string.Join(", ", others)}", 0, Tone.Faint);
        terminal.Paragraph("Independent reports (copies of one wire story count once), and how many a day are normal.", 0, Tone.Faint);
        terminal.Line();
    }

    private static void WriteRecent(Terminal terminal, TopicView view)
    {
        if (view.Recent.Count == 0) return;
        terminal.Line(new Toned("Recent reports", Tone.Strong));
        foreach (var report in view.Recent.Take(RecentShown))
        {
            var roles = Words.Roles(report.Actors, report.Targets, id => id);
            terminal.Paragraph($"{Words.Time(report.Published)} {report.Theme}, {Words.Name(report.Status)}{(roles.Length > 0 ? $", {roles}" : "")}", 2);
            terminal.Paragraph($"“{Wrapping.Shorten(report.Evidence.Text, 400)}”", 4, Tone.Quote);
            terminal.Paragraph($"{report.Source ?? "no source named"}, {report.Url ?? $"article {report.Article}"}", 4, Tone.Faint);
        }
        terminal.Line();
    }

    private static void WriteAlerts(Terminal terminal, TopicView view)
    {
        if (view.OpenAlerts.Count == 0) return;
        terminal.Line(new Toned("Open alerts", Tone.Strong));
        var listing = new Listing(
            terminal, new Column("Raised"), new Column("Last report"), new Column("Articles", IsNumber: true), new Column("Theme", Least: 14), new Column("Rule", Least: 12), new Column("Alert"));
        foreach (var alert in view.OpenAlerts)
            listing.Add(Words.Day(alert.RaisedAt), Words.Day(alert.LastReport), alert.Articles, alert.Theme, alert.Rule, new Toned(alert.Id, Tone.Faint));
        listing.Flush();
    }
}
