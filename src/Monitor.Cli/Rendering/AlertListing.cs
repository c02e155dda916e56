using Monitor.Domain.Alerts;

namespace Monitor.Cli.Rendering;

/// <summary>
/// Alerts in short, the latest event first: what on one line, how much and which under it. The log has them in the order in which they became known, which
/// for an archive is no order of events.
/// </summary>
internal sealed class AlertListing(Terminal terminal)
{
    private readonly List<Alert> _alerts = [];

    public void Add(Alert alert) => _alerts.Add(alert);

    /// <summary>Writes them.</summary>
    public void Flush()
    {
        foreach (var alert in _alerts.OrderByDescending(a => a.RaisedAt)) Write(alert);
        if (_alerts.Count == 0) terminal.Line("There is no such alert.");
    }

    private void Write(Alert alert)
    {
        terminal.Line(
            new Toned(Words.Day(alert.RaisedAt), Tone.Faint), " ", new Toned($"{Words.Name(alert.Severity).ToUpperInvariant(),-8}", Words.ToneOf(alert.Severity)), " ",
            Wrapping.Shorten(alert.Title, terminal.TableWidth - 20));
        terminal.Line(new Toned($"           {Words.Name(alert.Status),-9} ", Words.ToneOf(alert.Status)), new Toned($"{Counts(alert)}, alert {alert.Id}", Tone.Faint));
    }

    private static string Counts(Alert alert) => $"{Words.Count(alert.Counts.Stories, "report")} in {Words.Count(alert.Counts.Articles, "article")}";
}
