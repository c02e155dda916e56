using Monitor.Client.Alerts;
using Monitor.Domain.Alerts;
using Monitor.Files.Rules;

namespace Monitor.Cli.Rendering;

/// <summary>One alert with its receipt, its evidence and its revisions.</summary>
internal static class AlertPage
{
    public static void Write(Terminal terminal, AlertHistory history)
    {
        var alert = history.Latest;
        terminal.Line(
            new Toned(Words.Name(alert.Severity).ToUpperInvariant(), Words.ToneOf(alert.Severity)), " ", new Toned(alert.Title, Tone.Strong), " ",
            new Toned(Words.Name(alert.Status), Words.ToneOf(alert.Status)));
        terminal.Paragraph(alert.Summary, 2);
        terminal.Paragraph($"Raised {Words.Time(alert.RaisedAt)}; {alert.Topic}, {alert.Theme}; alert {alert.Id}", 2, Tone.Faint);
        if (alert.MergedInto is { } other) terminal.Paragraph($"It is part of alert {other} now.", 2);
        terminal.Line();
        WriteReceipt(terminal, alert.Receipt);
        WriteEvidence(terminal, alert);
        WriteRevisions(terminal, history.Revisions);
    }

    private static void WriteReceipt(Terminal terminal, Receipt receipt)
    {
        terminal.Line(new Toned("Why", Tone.Strong));
        terminal.Paragraph(receipt.Because, 2);
        terminal.Paragraph(
            $"Rule {receipt.Rule}, version {receipt.Version}: {Words.Name(receipt.When)} within {Duration.Format(receipt.Within)}, counting {string.Join(" and ", receipt.Statuses.Select(Words.Name))}.", 2, Tone.Faint);
        terminal.Paragraph($"From {Words.Time(receipt.From)} to {Words.Time(receipt.To)}.", 2, Tone.Faint);
        if (receipt.Numbers.Count > 0)
            terminal.Paragraph(string.Join(", ", receipt.Numbers.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => $"{n.Key} {Precise(n.Value)}")), 2, Tone.Faint);
        terminal.Line();
    }

    private static void WriteEvidence(Terminal terminal, Alert alert)
    {
        terminal.Line(new Toned("Evidence", Tone.Strong));
        foreach (var evidence in alert.Evidence) AlertBlock.WriteEvidence(terminal, evidence);
        terminal.Line();
    }

    private static void WriteRevisions(Terminal terminal, IReadOnlyList<Alert> revisions)
    {
        terminal.Line(new Toned("Revisions", Tone.Strong));
        var listing = new Listing(
            terminal, new Column("No.", IsNumber: true), new Column("Change"), new Column("Last report"), new Column("Articles", IsNumber: true),
            new Column("Reports", IsNumber: true), new Column("Publishers", IsNumber: true), new Column("Cursor", IsNumber: true));
        foreach (var revision in revisions)
            listing.Add(
                revision.Revision, Words.Name(revision.Change), Words.Time(revision.Receipt.To), revision.Counts.Articles, revision.Counts.Stories, revision.Counts.Publishers,
                new Toned(revision.Cursor, Tone.Faint));
        listing.Flush();
    }

    // Probabilities are too small for a fixed number of digits.
    private static string Precise(double number) => Math.Abs(number) is > 0 and < 0.01 ? number.ToString("0.##E+0", System.Globalization.CultureInfo.InvariantCulture) : Words.Number(number);
}
