using Monitor.Domain.Journal;

namespace Monitor.Server.Search;

/// <summary>Which articles; null means any.</summary>
/// <param name="Topic">Named in the article, or counted for by one of its reports (of the theme, where one is given).</param>
/// <param name="From">Event time at or after.</param>
/// <param name="To">Event time before.</param>
internal sealed record ArticleFilter(string? Topic, string? Theme, WordQuery? Words, DateTimeOffset? From, DateTimeOffset? To)
{
    public bool Matches(ArticleEntry entry)
    {
        if (entry.EventTime < From || entry.EventTime >= To) return false;
        if (Theme is not null)
        {
            if (!entry.Analysis.Reports.Any(r => r.Theme == Theme && (Topic is null || r.CountsFor.Contains(Topic)))) return false;
        }
        else if (Topic is not null && !entry.Analysis.Topics.Any(t => t.Id == Topic) && !entry.Analysis.Reports.Any(r => r.CountsFor.Contains(Topic)))
        {
            return false;
        }
        return Words?.Matches(entry.Article) ?? true;
    }
}
