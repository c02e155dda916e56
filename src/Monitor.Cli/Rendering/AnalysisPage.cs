using System.Globalization;
using Monitor.Domain.Articles;
using Spectre.Console;

namespace Monitor.Cli.Rendering;

/// <summary>An analysed article as a person reads it: what it is about, the text with the evidence marked, what it reports.</summary>
internal sealed class AnalysisPage(Terminal terminal, Func<string, string> nameOf)
{
    private static readonly Style Marked = new(Color.Black, Color.Yellow);

    public void Write(Article article, ArticleAnalysis analysis)
    {
        WriteText(article.Title ?? "", ArticleField.Title, analysis, new Style(decoration: Decoration.Bold));
        terminal.Paragraph(string.Join(", ", new[]
        {
            article.Published is { } published ? Words.Time(published) : "no date", article.Publisher, analysis.Language is { } language ? $"language {language}" : null,
            $"id {article.Id}",
        }.OfType<string>()), 0, "grey");
        var focus = analysis.Topics.Where(t => t.Focus).Select(t => t.Name).ToList();
        terminal.Paragraph(focus.Count > 0 ? $"About: {string.Join(", ", focus)}" : "About no country or organization that is known.");
        terminal.Line();
        WriteTopics(analysis.Topics);
        if (article.Text.Length > 0)
        {
            WriteText(article.Text.Trim('\n', '\r'), ArticleField.Text, analysis, Style.Plain, article.Text.Length - article.Text.TrimStart('\n', '\r').Length);
            terminal.Line();
        }
        WriteReports(analysis.Reports);
    }

    private void WriteTopics(IReadOnlyList<TopicMention> topics)
    {
        if (topics.Count == 0) return;
        var listing = new Listing(terminal, new Column("Topic", Least: 16), new Column("Id", Least: 12), new Column("Mentions", IsNumber: true), new Column("Named as", Least: 16));
        foreach (var topic in topics)
            listing.Add(new Cell(topic.Name, topic.Focus ? "bold" : "default"), new Cell(topic.Id, "grey"), topic.Mentions, string.Join(", ", topic.Surfaces));
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
    private void WriteText(string text, ArticleField field, ArticleAnalysis analysis, Style style, int skipped = 0)
    {
        if (text.Length == 0) return;
        var at = 0;
        var parts = new List<(string Text, bool IsEvidence)>();
        foreach (var (start, end) in Spans(analysis, field, skipped, text.Length))
        {
            parts.Add((text[at..start], false));
            parts.Add((text[start..end], true));
            at = end;
        }
        parts.Add((text[at..], false));
        if (!terminal.IsColoured)
        {
            terminal.Paragraph(string.Concat(parts.Select(p => p.IsEvidence ? $"[[{p.Text}]]" : p.Text)));
            return;
        }
        var paragraph = new Paragraph();
        foreach (var (part, isEvidence) in parts) paragraph.Append(part, isEvidence ? Marked : style);
        terminal.Write(paragraph);
        terminal.Line();
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
