namespace Monitor.Domain.Articles;

/// <summary>What the analysis found in one article. Journaled with the article: a better lexicon changes nothing that was said before.</summary>
public sealed record ArticleAnalysis
{
    /// <summary>ISO 639-1 code, declared or detected; null if unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Countries and organizations named, sorted by weight, the focus first. Each id once.</summary>
    public required IReadOnlyList<TopicMention> Topics { get; init; }

    /// <summary>Themes reported, in the order of their evidence.</summary>
    public required IReadOnlyList<Report> Reports { get; init; }
}

/// <summary>That an article names a topic.</summary>
/// <param name="Id">`country:AF`, `org:taliban`.</param>
/// <param name="Name">The English display name.</param>
/// <param name="Mentions">How often, title and text together; at least 1.</param>
/// <param name="Focus">Whether the article is about it.</param>
/// <param name="Surfaces">The distinct forms in which it is named, in the order of their first use; of a country
/// in focus that the article does not name, the words that imply it.</param>
public sealed record TopicMention(string Id, string Name, int Mentions, bool Focus, IReadOnlyList<string> Surfaces)
{
    /// <summary>`country` or `org`.</summary>
    public string Kind => Topics.TopicId.KindOf(Id).ToString();
}

/// <summary>That an article reports a theme.</summary>
/// <param name="Theme">A theme id, such as `military.troop_withdrawal`.</param>
/// <param name="Actors">Topic ids of who does it; may be empty.</param>
/// <param name="Targets">Topic ids of to whom or where; may be empty.</param>
/// <param name="CountsFor">The topics that the report counts for: actors and targets; if there are none, the countries and organizations of
/// its sentence, else the focus countries. Never a topic that the article merely mentions somewhere.</param>
/// <param name="Confidence">From 0 to 1.</param>
public sealed record Report(
    string Theme, ReportStatus Status, IReadOnlyList<string> Actors, IReadOnlyList<string> Targets, IReadOnlyList<string> CountsFor,
    double Confidence, Evidence Evidence);

/// <summary>The status of the reported event as the article puts it. The names in files and JSON are lower case with underscores.</summary>
public enum ReportStatus
{
    /// <summary>Happened, is happening or is in force.</summary>
    Occurred,

    /// <summary>Announced, offered, agreed, scheduled or ordered, but not yet done.</summary>
    Planned,

    /// <summary>Demanded, urged, threatened, feared or conditional.</summary>
    CalledFor,

    /// <summary>Denied, ruled out, refused or did not happen.</summary>
    Denied,

    /// <summary>Background from clearly earlier than the news of the day.</summary>
    Historical,
}

/// <summary>The words that show a report: a sentence of the title or of the text.</summary>
/// <param name="Start">Offset of the first UTF-16 unit in the field.</param>
/// <param name="End">Offset behind the last UTF-16 unit in the field.</param>
/// <param name="Text">The characters from <paramref name="Start"/> to <paramref name="End"/>.</param>
public sealed record Evidence(ArticleField In, int Start, int End, string Text);

/// <summary>The part of an article that an offset counts in.</summary>
public enum ArticleField
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>The body.</summary>
    Text,
}
