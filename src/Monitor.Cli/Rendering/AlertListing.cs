using Monitor.Domain.Alerts;

namespace Monitor.Cli.Rendering;

/// <summary>Alerts as a table, one line each.</summary>
internal sealed class AlertListing(Terminal terminal)
{
    private readonly Listing _listing = new(
        terminal, new Column("Raised"), new Column("Severity"), new Column("Status"), new Column("Reports", IsNumber: true), new Column("Title", Least: 24), new Column("Alert"));

    public int Rows => _listing.Rows;

    public void Add(Alert alert) => _listing.Add(
        Words.Day(alert.RaisedAt), new Cell(Words.Name(alert.Severity), Words.StyleOf(alert.Severity)), new Cell(Words.Name(alert.Status), Words.StyleOf(alert.Status)),
        alert.Counts.Stories, alert.Title, new Cell(alert.Id, "grey"));

    public void Flush() => _listing.Flush();
}
