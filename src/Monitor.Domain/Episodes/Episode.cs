namespace Monitor.Domain.Episodes;

/// <summary>What belongs to one alert: the reports from the one that made the rule true until the theme was quiet for the rule's `within`.</summary>
public sealed class Episode
{
    /// <summary>The alert, or null where the episode already ran when the rule started: it is not raised.</summary>
    public string? AlertId { get; init; }

    /// <summary>The article that opened it; empty where it is not raised.</summary>
    public string OpenedBy { get; init; } = "";

    /// <summary>The event time of the report that opened it.</summary>
    public DateTimeOffset RaisedAt { get; init; }

    /// <summary>The entry that raised it: of two that are joined, the one raised first stays.</summary>
    public long RaisedPosition { get; init; }

    /// <summary>Event time of its first report.</summary>
    public DateTimeOffset Start { get; set; }

    /// <summary>Event time of its last report.</summary>
    public DateTimeOffset End { get; set; }

    /// <summary>The latest stamp of its reports.</summary>
    public DateTimeOffset LastStamp { get; set; }

    /// <summary>Its articles, copies included.</summary>
    public int Articles { get; set; }

    /// <summary>The number of the last revision; 0 where it is not raised.</summary>
    public int Revision { get; set; }

    /// <summary>Its articles at the last revision.</summary>
    public int ReportedArticles { get; set; }

    /// <summary>Where it stands.</summary>
    public EpisodeStage Stage { get; set; }

    /// <summary>The numbers that made the rule true, by name.</summary>
    public SortedDictionary<string, double> Numbers { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Why, in a sentence.</summary>
    public string Because { get; init; } = "";

    /// <summary>What is left of reports that are no longer kept one by one, or null while all are.</summary>
    public PrunedReports? Pruned { get; set; }
}

/// <summary>Where an episode stands.</summary>
public enum EpisodeStage
{
    /// <summary>It goes on.</summary>
    Open,

    /// <summary>It is over, but a late report could still extend it.</summary>
    Resolved,

    /// <summary>A correction took it back, but another one could bring it again.</summary>
    Retracted,
}

/// <summary>The sum of reports that are no longer kept one by one.</summary>
public sealed class PrunedReports
{
    /// <summary>How many publishers are remembered by name.</summary>
    public const int PublishersKept = 200;

    /// <summary>Event time of the last of them: the episode still reaches from there.</summary>
    public DateTimeOffset Last { get; set; }

    /// <summary>Articles.</summary>
    public int Articles { get; set; }

    /// <summary>First articles of stories.</summary>
    public int Stories { get; set; }

    /// <summary>Publishers.</summary>
    public SortedSet<string> Publishers { get; init; } = new(StringComparer.Ordinal);
}
