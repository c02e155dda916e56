using Monitor.Domain.Alerts;
using Monitor.Domain.Rules;

namespace Monitor.Client.Alerts;

/// <summary>Which alerts; null means any.</summary>
/// <param name="Topic">A topic by id, name or alias.</param>
/// <param name="Theme">A theme id.</param>
/// <param name="Status">For lists only.</param>
/// <param name="From">Raised at or after, in event time. For lists only.</param>
/// <param name="To">Raised before, in event time. For lists only.</param>
public sealed record AlertFilter(
    string? Topic = null, string? Theme = null, Severity? Severity = null, AlertStatus? Status = null, DateTimeOffset? From = null, DateTimeOffset? To = null);

/// <summary>An alert with what became of it.</summary>
/// <param name="Latest">Its latest revision.</param>
/// <param name="Revisions">All of them, in order.</param>
public sealed record AlertHistory(Alert Latest, IReadOnlyList<Alert> Revisions);
