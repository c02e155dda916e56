namespace Monitor.Client.Topics;

/// <summary>A topic as it is listed.</summary>
/// <param name="Kind">`country` or `org`.</param>
/// <param name="Articles">Articles that named it or counted for it.</param>
/// <param name="LastDay">Articles that name it, of the last 24 hours up to the newest article of the node.</param>
/// <param name="LastWeek">Articles that name it, of the last 7 days up to the newest article of the node.</param>
/// <param name="LastEvent">The newest event time that it has heard of, or null.</param>
public sealed record TopicSummary(string Id, string Name, string Kind, long Articles, int LastDay, int LastWeek, DateTimeOffset? LastEvent);

/// <summary>How topics are sorted.</summary>
public enum TopicSort
{
    /// <summary>The most named of the last week first.</summary>
    Activity,

    /// <summary>By name.</summary>
    Name,
}
