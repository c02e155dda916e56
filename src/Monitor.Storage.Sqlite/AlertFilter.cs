using Monitor.Domain.Alerts;
using Monitor.Storage.Sqlite.Connections;

namespace Monitor.Storage.Sqlite;

/// <summary>An <see cref="AlertQuery"/> as SQL.</summary>
internal static class AlertFilter
{
    /// <summary>The cursor and body of the latest revision of each alert that fits, newest first.</summary>
    public static Statement Select(Connection connection, AlertQuery query)
    {
        List<string> conditions = ["true"];
        if (query.Topic is not null) conditions.Add("a.topic = ?");
        if (query.Theme is not null) conditions.Add("a.theme = ?");
        if (query.Severity is not null) conditions.Add("a.severity = ?");
        if (query.Status is not null) conditions.Add("a.status = ?");
        if (query.From is not null) conditions.Add("a.raised_at >= ?");
        if (query.To is not null) conditions.Add("a.raised_at < ?");
        if (query.Before is not null) conditions.Add("a.first < ?");
        var select = connection.Prepared($"""
            SELECT l.cursor, l.body FROM alert a JOIN alert_log l ON l.cursor = a.last
            WHERE {string.Join(" AND ", conditions)} ORDER BY a.first DESC LIMIT ?
            """);
        if (query.Topic is not null) select.Bind(query.Topic);
        if (query.Theme is not null) select.Bind(query.Theme);
        if (query.Severity is { } severity) select.Bind((int)severity);
        if (query.Status is { } status) select.Bind((int)status);
        if (query.From is { } from) select.Bind(from.UtcTicks);
        if (query.To is { } to) select.Bind(to.UtcTicks);
        if (query.Before is { } before) select.Bind(before);
        return select.Bind(query.Limit);
    }
}
