using Monitor.Domain.Alerts;
using Monitor.Domain.Rules;

namespace Monitor.Server.Http;

/// <summary>Which alerts a reader wants; null means any.</summary>
internal sealed record AlertFilter(string? Topic, string? Theme, Severity? Severity)
{
    public bool Matches(Alert alert) =>
        (Topic is null || alert.Topic == Topic) && (Theme is null || alert.Theme == Theme) && (Severity is null || alert.Severity == Severity);
}
