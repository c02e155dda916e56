using System.Globalization;
using Monitor.Domain.Articles;

namespace Monitor.Cli.Rendering;

/// <summary>An analysed article as a person reads it: what it is about, the text with the evidence marked, what it reports.</summary>
internal sealed class AnalysisPage(Terminal terminal, Func<string, string> nameOf)
{
    public void Write(Article article, ArticleAnalysis analysis)
    {
        WriteText(article.Title ?? "", ArticleField.Title, analysis, Tone.Strong);
        terminal.Paragraph(string.Join(", ", new[]
        {
            article.Published is { } published ? Words.Time(published) : "no date", article.Publisher, analysis.Language is { } language ? $"language {language}" : null,
            $"id {article.Id}",
        }.OfType<string>()), 0, Tone.Faint);
        var focus = analysis.Topics.Where(t => t.Focus).Select(t => t.Name).ToList();
        terminal.Paragraph(focus.Count > 0 ? $"About: {string.Join(", ", focus)}" : "About no country or organization that is known.");
        terminal.Line();
        WriteTopics(analysis.Topics);
        if (article.Text.Length > 0)
        {
            WriteText(article.Text.Trim('\n', '\r'), ArticleField.Text, analysis, Tone.Plain, article.Text.Length - article.Text.TrimStart('\n', '\r').Length);
            terminal.Line();
        }
        WriteReports(analysis.Reports);
    }

    private void WriteTopics(IReadOnlyList<TopicMention> topics)
    {
        if (topics.Count == 0) return;
        var listing = new Listing(terminal, new Column("Topic", Least: 16), new Column("Id", Least: 12), new Column("Mentions", IsNumber: true), new Column("Named as", Least: 16));
        foreach (var topic in topics)
            listing.Add(new Toned(topic.Name, topic.Focus ? Tone.Strong : Tone.Plain), new Toned(topic.Id, Tone.Faint), topic.Mentions, string.Join(", ", topic.Surfaces));
        listing.Flush();
        terminal.Line();
    }

    private void WriteReports(IReadOnlyList<Report> reports)
    {
        if (reports.Count == 0)
        {
            terminal.Line("It reports none of the themes.");
            terminal.Line();
            return;
        }
        var listing = new Listing(terminal, new Column("Theme", Least: 20), new Column("Status"), new Column("Who → whom", Least: 20), new Column("Confidence", IsNumber: true));
        foreach (var report in reports)
            listing.Add(
                report.Theme, Words.Name(report.Status), Words.Roles(report.Actors, report.Targets, nameOf),
                report.Confidence.ToString("0.00", CultureInfo.InvariantCulture));
        listing.Flush();
        terminal.Line();
    }

    /// <param name="skipped">How many characters of the field stand before the text.</param>
    private void WriteText(string text, ArticleField field, ArticleAnalysis analysis, Tone tone, int skipped = 0)
    {
        if (text.Length == 0) return;
        var spans = Spans(analysis, field, skipped, text.Length).ToList();
        if (!terminal.IsColoured)
        {
            foreach (var (start, end) in Enumerable.Reverse(spans)) text = text.Insert(end, "]]").Insert(start, "[[");
            terminal.Paragraph(text);
            return;
        }
        foreach (var (start, end) in Wrapping.Lines(text, terminal.Width - 1)) terminal.Line(Parts(text, start, end, spans, tone));
    }

    private static List<Toned> Parts(string text, int start, int end, List<(int Start, int End)> spans, Tone tone)
    {
        var parts = new List<Toned>();
        foreach (var span in spans.Where(s => s.End > start && s.Start < end))
        {
            var (from, to) = (Math.Max(start, span.Start), Math.Min(end, span.End));
            parts.Add(new Toned(text[start..from], tone));
            parts.Add(new Toned(text[from..to], Tone.Mark));
            start = to;
        }
        parts.Add(new Toned(text[start..end], tone));
        return parts;
    }

    // Reports can share a sentence, and sentences can overlap.
    private static IEnumerable<(int Start, int End)> Spans(ArticleAnalysis analysis, ArticleField field, int skipped, int length)
    {
        var at = 0;
        foreach (var evidence in analysis.Reports.Select(r => r.Evidence).Where(e => e.In == field).OrderBy(e => e.Start))
        {
            var (start, end) = (Math.Max(at, evidence.Start - skipped), Math.Min(length, evidence.End - skipped));
            if (end <= start) continue;
            yield return (start, end);
            at = end;
        }
    }
}
