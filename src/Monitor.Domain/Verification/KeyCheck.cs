using Monitor.Domain.Journal;

namespace Monitor.Domain.Verification;

/// <summary>Checks that each version of an article is in the journal once, is found by its key, and follows the version that it replaces.</summary>
internal static class KeyCheck
{
    /// <summary>Checks the articles of a page.</summary>
    /// <exception cref="DifferenceException">One is found elsewhere, twice or not at all, or replaces another than it should.</exception>
    public static async Task CheckAsync(IJournalStore journal, IReadOnlyList<JournalEntry> page, CancellationToken cancellationToken)
    {
        var keys = page.OfType<ArticleEntry>().Select(e => (Entry: e, Key: ArticleKey.Of(e.Article))).ToList();
        var versions = await journal.FindVersionsAsync([.. keys.Select(k => k.Key.Id).Distinct()], cancellationToken).ConfigureAwait(false);
        foreach (var (entry, key) in keys)
        {
            var stored = versions.GetValueOrDefault(key.Id) ?? [];
            var same = stored.Where(v => v.TextHash == key.TextHash).Select(v => v.Position).ToList();
            if (same is not [var position] || position != entry.Position)
                throw new DifferenceException(
                    $"The article '{entry.Article.Id}' at position {entry.Position} is found {(same.Count == 0 ? "nowhere" : $"at {string.Join(" and ", same)}")} by its key.");
            var replaced = stored.Where(v => v.Position < entry.Position).Select(v => (long?)v.Position).Max();
            if (entry.RevisionOf != replaced)
                throw new DifferenceException($"The article '{entry.Article.Id}' at position {entry.Position} replaces {Place(entry.RevisionOf)}, not {Place(replaced)}.");
        }
    }

    private static string Place(long? position) => position is { } at ? $"the version at {at}" : "nothing";
}
