namespace Monitor.Domain.Alerts;

/// <summary>Where the alert log is kept: revisions of alerts, numbered without gaps in the order in which they became durable.</summary>
public interface IAlertStore
{
    /// <summary>
    /// Appends the revisions that are not there yet, in one transaction, and returns what was added, with cursors. A revision that is there already
    /// (same alert and number) is left as it is.
    /// </summary>
    Task<IReadOnlyList<Alert>> AppendAsync(IReadOnlyList<Alert> revisions, CancellationToken cancellationToken);

    /// <summary>The revisions after a cursor (0 is the beginning), in order, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Alert>> ReadAfterAsync(long cursor, int limit, CancellationToken cancellationToken);

    /// <summary>The latest revision of each alert that fits, newest raise first (by cursor of the first revision), before a place in that order.</summary>
    Task<IReadOnlyList<Alert>> ReadLatestAsync(AlertQuery query, CancellationToken cancellationToken);

    /// <summary>All revisions of one alert, in order; empty if there is none.</summary>
    Task<IReadOnlyList<Alert>> ReadAsync(string alertId, CancellationToken cancellationToken);

    /// <summary>The cursor of the last revision; 0 when the log is empty.</summary>
    Task<long> ReadHeadAsync(CancellationToken cancellationToken);

    /// <summary>The topics that have an open alert.</summary>
    Task<IReadOnlyList<string>> ReadTopicsWithOpenAlertsAsync(CancellationToken cancellationToken);
}

/// <summary>Which alerts; null means any.</summary>
/// <param name="From">Raised at or after (event time).</param>
/// <param name="To">Raised before (event time).</param>
/// <param name="Before">Only alerts whose first cursor is lower; null for the newest.</param>
public sealed record AlertQuery(
    string? Topic = null, string? Theme = null, Rules.Severity? Severity = null, AlertStatus? Status = null,
    DateTimeOffset? From = null, DateTimeOffset? To = null, long? Before = null, int Limit = 100);
