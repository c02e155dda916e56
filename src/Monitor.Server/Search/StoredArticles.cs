using Monitor.Domain.Articles;
using Monitor.Domain.Journal;

namespace Monitor.Server.Search;

/// <summary>Shows journal entries as stored articles: positions that lead to other articles become their ids.</summary>
internal sealed class StoredArticles(IJournalStore journal)
{
    public async Task<IReadOnlyList<StoredArticle>> OfAsync(IReadOnlyList<ArticleEntry> entries, CancellationToken cancellationToken)
    {
        var ids = entries.ToDictionary(e => e.Position, e => e.Article.Id);
        foreach (var position in entries.SelectMany(e => e.CopyOf is { } copy ? new[] { e.Story, copy } : [e.Story]).Distinct())
            if (!ids.ContainsKey(position) && await journal.ReadAsync(position, cancellationToken) is ArticleEntry other)
                ids[position] = other.Article.Id;
        return [.. entries.Select(e => Of(e, ids))];
    }

    private static StoredArticle Of(ArticleEntry entry, Dictionary<long, string> ids) => new()
    {
        Id = entry.Article.Id,
        Url = entry.Article.Url,
        Source = entry.Article.Source,
        Title = entry.Article.Title,
        Text = entry.Article.Text,
        Language = entry.Analysis.Language ?? entry.Article.Language,
        Published = entry.Article.Published ?? entry.Stamp,
        Undated = entry.Article.Published is null ? true : null,
        Stored = entry.Stamp,
        Position = entry.Position,
        Story = ids.GetValueOrDefault(entry.Story, entry.Article.Id),
        CopyOf = entry.CopyOf is { } copy ? ids.GetValueOrDefault(copy) : null,
        RevisionOf = entry.RevisionOf,
        Topics = entry.Analysis.Topics,
        Reports = entry.Analysis.Reports,
    };
}
