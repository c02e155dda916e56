using Monitor.Domain.Articles;
using Monitor.Domain.Rules;

namespace Monitor.Domain.Alerts;

/// <summary>An alert as users see it at one revision, with the words that show it. The shape is the one promised to other programs.</summary>
public sealed record Alert
{
    /// <summary>Stable over replays.</summary>
    public required string Id { get; init; }

    /// <summary>The place of this revision in the alert log, to resume from.</summary>
    public required string Cursor { get; init; }

    /// <summary>1 for the raise.</summary>
    public required int Revision { get; init; }

    /// <summary>What this revision changed.</summary>
    public required AlertChange Change { get; init; }

    /// <summary>The rule id.</summary>
    public required string Rule { get; init; }

    /// <summary>The topic id.</summary>
    public required string Topic { get; init; }

    /// <summary>The theme id.</summary>
    public required string Theme { get; init; }

    /// <summary>How bad.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where it stands.</summary>
    public required AlertStatus Status { get; init; }

    /// <summary>The id of the article that opened it.</summary>
    public required string OpenedBy { get; init; }

    /// <summary>The event time of the report that opened it.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>For a merged alert: the one that goes on.</summary>
    public string? MergedInto { get; init; }

    /// <summary>"Troop withdrawal reported for Afghanistan".</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences: who, whom, how many independent reports.</summary>
    public required string Summary { get; init; }

    /// <summary>The sentences that show it: of at most ten articles, at most three each.</summary>
    public required IReadOnlyList<AlertEvidence> Evidence { get; init; }

    /// <summary>How much it rests on.</summary>
    public required AlertCounts Counts { get; init; }

    /// <summary>Why it fired.</summary>
    public required Receipt Receipt { get; init; }

    /// <summary>The journal entry that caused this revision.</summary>
    public required long Position { get; init; }
}

/// <summary>A sentence that shows an alert.</summary>
/// <param name="Article">The id of the article.</param>
/// <param name="In">Title or text: where the offsets count.</param>
public sealed record AlertEvidence(
    string Article, string? Source, string? Url, DateTimeOffset Published, ArticleField In, string Text, int Start, int End,
    ReportStatus Status, IReadOnlyList<string> Actors, IReadOnlyList<string> Targets);
