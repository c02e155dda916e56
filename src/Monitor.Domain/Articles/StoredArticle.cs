namespace Monitor.Domain.Articles;

/// <summary>A stored article with its analysis.</summary>
public sealed record StoredArticle
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>Where it was published, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The publisher as sent, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The body; empty where there is a headline alone.</summary>
    public required string Text { get; init; }

    /// <summary>ISO 639-1 code, declared or detected; null if unknown.</summary>
    public string? Language { get; init; }

    /// <summary>When it was published; the time of arrival where <see cref="Undated"/>.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>True where the sender gave no date; else null.</summary>
    public bool? Undated { get; init; }

    /// <summary>When it was written to the journal.</summary>
    public required DateTimeOffset Stored { get; init; }

    /// <summary>Its place in the journal.</summary>
    public required long Position { get; init; }

    /// <summary>The id of the first article of its story.</summary>
    public required string Story { get; init; }

    /// <summary>The id of the article that it is a near-duplicate of, or null.</summary>
    public string? CopyOf { get; init; }

    /// <summary>The position of the version that it replaces, or null.</summary>
    public long? RevisionOf { get; init; }

    /// <summary>Countries and organizations named, the focus first.</summary>
    public required IReadOnlyList<TopicMention> Topics { get; init; }

    /// <summary>Themes reported.</summary>
    public required IReadOnlyList<Report> Reports { get; init; }
}
