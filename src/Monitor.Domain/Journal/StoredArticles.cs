namespace Monitor.Domain.Journal;

/// <summary>What the journal has of the articles of one batch: every version, and the latest in full where the batch corrects it.</summary>
internal sealed class StoredArticles
{
    private readonly Dictionary<IdHash, List<StoredVersion>> _versions = [];
    private readonly Dictionary<IdHash, ArticleEntry> _latest = [];

    /// <summary>Asks the store about the ids of the drafts.</summary>
    public static async Task<StoredArticles> LoadAsync(IJournalStore store, IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellationToken)
    {
        var articles = new StoredArticles();
        var found = await store.FindVersionsAsync([.. drafts.Select(d => d.Key.Id).Distinct()], cancellationToken);
        foreach (var (id, versions) in found) articles._versions.Add(id, [.. versions]);
        foreach (var draft in drafts)
        {
            var id = draft.Key.Id;
            if (!articles._versions.TryGetValue(id, out var versions) || articles._latest.ContainsKey(id) || articles.PositionOf(draft.Key) is not null) continue;
            var position = versions[^1].Position;
            articles._latest.Add(id, await store.ReadAsync(position, cancellationToken) as ArticleEntry
                ?? throw new StoreException($"The journal has no article at position {position}, where its index says that '{draft.Article.Id}' is. Run `monitor verify`."));
        }
        return articles;
    }

    /// <summary>Where this text of this id is, or null.</summary>
    public long? PositionOf(ArticleKey key) =>
        _versions.TryGetValue(key.Id, out var versions) ? versions.FirstOrDefault(v => v.TextHash == key.TextHash)?.Position : null;

    /// <summary>The last version of the id, or null.</summary>
    public ArticleEntry? Latest(IdHash id) => _latest.GetValueOrDefault(id);

    /// <summary>The positions of all versions of the id; null if there are none.</summary>
    public IReadOnlyCollection<long>? PositionsOf(IdHash id) => _versions.TryGetValue(id, out var versions) ? [.. versions.Select(v => v.Position)] : null;

    /// <summary>Takes in a version that the batch adds.</summary>
    public void Add(ArticleKey key, ArticleEntry entry)
    {
        if (!_versions.TryGetValue(key.Id, out var versions)) _versions.Add(key.Id, versions = []);
        versions.Add(new StoredVersion(key.TextHash, entry.Position));
        _latest[key.Id] = entry;
    }
}
