using Monitor.Client.Alerts;
using Monitor.Domain.Alerts;
using Monitor.Files.Rules;
using Spectre.Console;

namespace Monitor.Cli.Rendering;

/// <summary>One alert with its receipt, its evidence and its revisions.</summary>
internal static class AlertPage
{
    public static void Write(Terminal terminal, AlertHistory history)
    {
        var alert = history.Latest;
        terminal.Line($"[{Words.StyleOf(alert.Severity)}]{Words.Name(alert.Severity).ToUpperInvariant()}[/] [bold]{Markup.Escape(alert.Title)}[/] [{Words.StyleOf(alert.Status)}]{Words.Name(alert.Status)}[/]");
        terminal.Paragraph(alert.Summary, 2);
        terminal.Paragraph($"Raised {Words.Time(alert.RaisedAt)}; {alert.Topic}, {alert.Theme}; alert {alert.Id}", 2, "grey");
        if (alert.MergedInto is { } other) terminal.Paragraph($"It is part of alert {other} now.", 2);
        terminal.Line();
        WriteReceipt(terminal, alert.Receipt);
        WriteEvidence(terminal, alert);
        WriteRevisions(terminal, history.Revisions);
    }

    private static void WriteReceipt(Terminal terminal, Receipt receipt)
    {
        terminal.Line("[bold]Why[/]");
        terminal.Paragraph(receipt.Because, 2);
        terminal.Paragraph(
            $"Rule {receipt.Rule}, version {receipt.Version}: {Words.Name(receipt.When)} within {Duration.Format(receipt.Within)}, counting {string.Join(" and ", receipt.Statuses.Select(Words.Name))}.", 2, "grey");
        terminal.Paragraph($"From {Words.Time(receipt.From)} to {Words.Time(receipt.To)}.", 2, "grey");
        if (receipt.Numbers.Count > 0)
            terminal.Paragraph(string.Join(", ", receipt.Numbers.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => $"{n.Key} {Precise(n.Value)}")), 2, "grey");
        terminal.Line();
    }

    private static void WriteEvidence(Terminal terminal, Alert alert)
    {
        terminal.Line("[bold]Evidence[/]");
        foreach (var evidence in alert.Evidence) AlertBlock.WriteEvidence(terminal, evidence);
        terminal.Line();
    }

    private static void WriteRevisions(Terminal terminal, IReadOnlyList<Alert> revisions)
    {
        terminal.Line("[bold]Revisions[/]");
        var listing = new Listing(
            terminal, new Column("No.", IsNumber: true), new Column("Change"), new Column("Last report"), new Column("Articles", IsNumber: true),
            new Column("Reports", IsNumber: true), new Column("Publishers", IsNumber: true), new Column("Cursor", IsNumber: true));
        foreach (var revision in revisions)
            listing.Add(
                revision.Revision, Words.Name(revision.Change), Words.Time(revision.Receipt.To), revision.Counts.Articles, revision.Counts.Stories, revision.Counts.Publishers,
                new Cell(revision.Cursor, "grey"));
        listing.Flush();
    }

    // Probabilities are too small for a fixed number of digits.
    private static string Precise(double number) => Math.Abs(number) is > 0 and < 0.01 ? number.ToString("0.##E+0", System.Globalization.CultureInfo.InvariantCulture) : Words.Number(number);
}
