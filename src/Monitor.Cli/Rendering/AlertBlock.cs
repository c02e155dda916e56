using Monitor.Domain.Alerts;
using Monitor.Domain.Rules;

namespace Monitor.Cli.Rendering;

/// <summary>An alert as a person reads it: what, when, the sentence that shows it, how much it rests on, why. Good-to-know alerts stay short.</summary>
internal static class AlertBlock
{
    private const int Indent = 2;

    public static void Write(Terminal terminal, Alert alert)
    {
        Heading(terminal, alert);
        if (alert.Evidence.Count > 0) WriteEvidence(terminal, alert.Evidence[0]);
        var counts = alert.Counts.Articles > 1 ? $" {CountsOf(alert)}." : "";
        if (alert.Severity > Severity.Info) terminal.Paragraph($"Why: {alert.Receipt.Because}{counts} Alert {alert.Id}, rule {alert.Rule}.", Indent, Tone.Faint);
        terminal.Line();
    }

    /// <summary>A change of an alert on one line.</summary>
    public static void WriteChange(Terminal terminal, Alert alert)
    {
        var into = alert.MergedInto is { } other ? $" into {other}" : "";
        terminal.Paragraph($"{Words.Name(alert.Change)}{into}: {alert.Title} ({Words.Day(alert.RaisedAt)}), {CountsOf(alert)}, alert {alert.Id}", 0, Tone.Faint);
    }

    /// <summary>A sentence with where it comes from and what it says of whom.</summary>
    public static void WriteEvidence(Terminal terminal, AlertEvidence evidence)
    {
        terminal.Paragraph($"“{Wrapping.Shorten(evidence.Text, 600)}”", Indent, Tone.Quote);
        var roles = Words.Roles(evidence.Actors, evidence.Targets, id => id);
        terminal.Paragraph(
            $"{evidence.Source ?? "no source named"}, {Words.Time(evidence.Published)}, {Words.Name(evidence.Status)}{(roles.Length > 0 ? $", {roles}" : "")}, {evidence.Url ?? $"article {evidence.Article}"}",
            Indent + 2, Tone.Faint);
    }

    public static string CountsOf(Alert alert) =>
        $"{Words.Count(alert.Counts.Stories, "independent report")} in {Words.Count(alert.Counts.Articles, "article")} from {Words.Count(alert.Counts.Publishers, "publisher")}";

    private static void Heading(Terminal terminal, Alert alert)
    {
        var severity = Words.Name(alert.Severity).ToUpperInvariant();
        terminal.Line(new Toned(severity, Words.ToneOf(alert.Severity)), " ", new Toned(Words.Day(alert.RaisedAt), Tone.Faint), " ", new Toned(alert.Title, Tone.Strong));
    }
}
