namespace Monitor.Client.Articles;

/// <summary>Which stored articles; null means any.</summary>
/// <param name="Topic">A topic by id, name or alias: articles that name it or report something of it.</param>
/// <param name="Theme">A theme id: articles that report it.</param>
/// <param name="Words">Words that must all be in title or text.</param>
/// <param name="From">Published at or after.</param>
/// <param name="To">Published before.</param>
public sealed record ArticleFilter(
    string? Topic = null, string? Theme = null, string? Words = null, DateTimeOffset? From = null, DateTimeOffset? To = null);
