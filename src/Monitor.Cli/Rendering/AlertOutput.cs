using Monitor.Domain.Alerts;

namespace Monitor.Cli.Rendering;

/// <summary>Alerts for people or, one JSON object a line, for programs.</summary>
internal sealed class AlertOutput(Terminal terminal, bool json)
{
    private readonly AlertListing _listing = new(terminal);

    /// <summary>Shows one of many.</summary>
    public void List(Alert alert)
    {
        if (json) terminal.Json(alert);
        else _listing.Add(alert);
    }

    public void EndList()
    {
        if (!json) _listing.Flush();
    }

    /// <summary>Shows one as it comes: a raise in full, other changes briefly. What only adds to a story that is known is left out unless details are wanted.</summary>
    public void Follow(Alert alert)
    {
        if (json)
        {
            terminal.Json(alert);
            terminal.Flush();
        }
        else if (alert.Change is AlertChange.Raised)
        {
            AlertBlock.Write(terminal, alert);
        }
        else if (terminal.Verbose || alert.Change is AlertChange.Retracted or AlertChange.Corrected)
        {
            AlertBlock.WriteChange(terminal, alert);
        }
    }
}
