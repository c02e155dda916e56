using Monitor.Domain.Articles;
using Monitor.Domain.Rules;

namespace Monitor.Domain.Alerts;

/// <summary>One change of an alert as the fold of a topic says it: plain journal data, without the words of its evidence.</summary>
public sealed record AlertRevision
{
    /// <summary>hash(rule, rule version, topic, theme, the article that opened it): stable over replays.</summary>
    public required string AlertId { get; init; }

    /// <summary>1 for the raise, then one more for each change.</summary>
    public required int Revision { get; init; }

    /// <summary>What changed.</summary>
    public required AlertChange Change { get; init; }

    /// <summary>The journal entry that caused the change.</summary>
    public required long Position { get; init; }

    /// <summary>The topic.</summary>
    public required string Topic { get; init; }

    /// <summary>The theme.</summary>
    public required string Theme { get; init; }

    /// <summary>The rule id.</summary>
    public required string Rule { get; init; }

    /// <summary>As the rule says at this revision.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The id of the article that opened it.</summary>
    public required string OpenedBy { get; init; }

    /// <summary>The event time of the report that opened it.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>For <see cref="AlertChange.Merged"/>: the alert that goes on.</summary>
    public string? MergedInto { get; init; }

    /// <summary>What it counts now.</summary>
    public required AlertCounts Counts { get; init; }

    /// <summary>Why.</summary>
    public required Receipt Receipt { get; init; }

    /// <summary>The positions of the reports that show it, the first of each story, at most ten, in the order of their event times.</summary>
    public required IReadOnlyList<long> Evidence { get; init; }

    /// <summary>The status of the alert after this change.</summary>
    public AlertStatus Status => Change switch
    {
        AlertChange.Resolved => AlertStatus.Resolved,
        AlertChange.Merged => AlertStatus.Merged,
        AlertChange.Retracted => AlertStatus.Retracted,
        _ => AlertStatus.Open,
    };
}

/// <summary>What a revision of an alert changes.</summary>
public enum AlertChange
{
    /// <summary>The rule came true.</summary>
    Raised,

    /// <summary>More reports belong to it.</summary>
    Grown,

    /// <summary>Its theme has been quiet for the rule's `within`, or the rule is gone.</summary>
    Resolved,

    /// <summary>A report extended it after it was resolved.</summary>
    Reopened,

    /// <summary>A report joined it with an alert that was raised first, which goes on.</summary>
    Merged,

    /// <summary>A correction took reports away from it, and it still holds.</summary>
    Corrected,

    /// <summary>A correction made it untrue.</summary>
    Retracted,
}

/// <summary>Where an alert stands.</summary>
public enum AlertStatus
{
    /// <summary>Its episode goes on.</summary>
    Open,

    /// <summary>Its episode is over.</summary>
    Resolved,

    /// <summary>It is part of another alert now.</summary>
    Merged,

    /// <summary>It should not have been.</summary>
    Retracted,
}

/// <summary>How much an alert rests on.</summary>
/// <param name="Articles">Articles, copies included.</param>
/// <param name="Stories">Independent reports.</param>
/// <param name="Publishers">Different publishers.</param>
public sealed record AlertCounts(int Articles, int Stories, int Publishers);

/// <summary>Why an alert fired: which rule version, which window, which numbers.</summary>
/// <param name="Version">The version of the rule.</param>
/// <param name="Statuses">The statuses that the rule counts.</param>
/// <param name="From">Event time of the first report of the episode.</param>
/// <param name="To">Event time of the last report of the episode.</param>
/// <param name="Numbers">The numbers that were compared, by name: `reports`, `publishers`, `atLeast`, `expected`, `probability`, ...</param>
/// <param name="Because">One sentence for a person.</param>
public sealed record Receipt(
    string Rule, string Version, RuleCondition When, TimeSpan Within, IReadOnlyList<ReportStatus> Statuses, DateTimeOffset From, DateTimeOffset To,
    IReadOnlyDictionary<string, double> Numbers, string Because);
