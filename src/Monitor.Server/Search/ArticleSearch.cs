using System.Runtime.CompilerServices;
using Monitor.Domain.Journal;

namespace Monitor.Server.Search;

/// <summary>Finds stored articles, newest first, by walking back through the journal or through a topic's chain. One call reads a bounded number of entries.</summary>
internal sealed class ArticleSearch(IJournalStore journal)
{
    private const int MostRead = 20_000;
    private const int Page = 250;
    private static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(2);

    /// <summary>The latest version of an article, or null.</summary>
    public async Task<ArticleEntry?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var hash = IdHash.Of(id);
        var versions = await journal.FindVersionsAsync([hash], cancellationToken);
        return versions.TryGetValue(hash, out var found) ? await journal.ReadAsync(found[^1].Position, cancellationToken) as ArticleEntry : null;
    }

    /// <summary>The latest versions that fit, before a position.</summary>
    /// <param name="before">The position to go on from; null for the end of the journal.</param>
    /// <returns>The articles, and the position to go on from, null where the beginning is reached.</returns>
    public async Task<(IReadOnlyList<ArticleEntry> Found, long? Next)> FindAsync(
        ArticleFilter filter, long? before, int limit, CancellationToken cancellationToken)
    {
        var found = new List<ArticleEntry>();
        var (read, started, last) = (0, TimeProvider.System.GetTimestamp(), 0L);
        await foreach (var page in (filter.Topic is { } topic ? ChainAsync(topic, before, cancellationToken) : BackAsync(before, cancellationToken)))
        {
            if (found.Count == limit || read >= MostRead || TimeProvider.System.GetElapsedTime(started) > LongestSearch) return (found, last);
            var fitting = await LatestAsync([.. page.OfType<ArticleEntry>().Where(filter.Matches)], cancellationToken);
            var taken = fitting.Take(limit - found.Count).ToList();
            found.AddRange(taken);
            if (taken.Count < fitting.Count) return (found, taken[^1].Position);
            (read, last) = (read + page.Count, page[^1].Position);
        }
        return (found, null);
    }

    // An article is listed once, as it is now.
    private async Task<IReadOnlyList<ArticleEntry>> LatestAsync(List<ArticleEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0) return entries;
        var versions = await journal.FindVersionsAsync([.. entries.Select(e => IdHash.Of(e.Article.Id)).Distinct()], cancellationToken);
        return [.. entries.Where(e => !versions.TryGetValue(IdHash.Of(e.Article.Id), out var all) || all[^1].Position == e.Position)];
    }

    private async IAsyncEnumerable<IReadOnlyList<JournalEntry>> BackAsync(long? before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var at = before ?? long.MaxValue;
        while (await journal.ReadBeforeAsync(at, Page, cancellationToken) is { Count: > 0 } page)
        {
            yield return page;
            at = page[^1].Position;
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<JournalEntry>> ChainAsync(
        string topic, long? before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var at = await StartAsync(topic, before, cancellationToken);
        while (at > 0)
        {
            var page = new List<JournalEntry>();
            for (; at > 0 && page.Count < Page; at = PreviousOf(page[^1], topic))
                page.Add(await journal.ReadAsync(at, cancellationToken) ?? throw new StoreException($"The journal has no entry at {at}, which {topic} leads to."));
            yield return page;
        }
    }

    // A cursor is a place in the chain, so its entry says where the chain goes on.
    private async Task<long> StartAsync(string topic, long? before, CancellationToken cancellationToken)
    {
        var head = await journal.ReadTopicHeadAsync(topic, cancellationToken);
        if (before is not { } position || position > head) return head;
        if (await journal.ReadAsync(position, cancellationToken) is ArticleEntry entry && entry.Links.Any(l => l.Topic == topic)) return PreviousOf(entry, topic);
        while (head >= position && await journal.ReadAsync(head, cancellationToken) is { } later) head = PreviousOf(later, topic);
        return head;
    }

    private static long PreviousOf(JournalEntry entry, string topic) =>
        entry is ArticleEntry article ? article.Links.FirstOrDefault(l => l.Topic == topic)?.Previous ?? 0 : 0;
}
