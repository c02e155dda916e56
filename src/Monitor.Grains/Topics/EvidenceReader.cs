using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Monitor.Domain.Journal;

namespace Monitor.Grains.Topics;

/// <summary>
/// Reads the entries that show alerts, without their texts: the reports have the sentences. Those read or committed last are kept, since an alert that
/// grows shows the same ones again and again.
/// </summary>
public sealed class EvidenceReader(IJournalStore journal, IOptions<TopicOptions> options)
{
    private readonly ConcurrentDictionary<long, ArticleEntry> _kept = new();
    private readonly ConcurrentQueue<long> _order = new();

    /// <summary>Remembers an entry if it could show an alert.</summary>
    public void Keep(JournalEntry entry)
    {
        if (entry is not ArticleEntry { Analysis.Reports.Count: > 0 } article || !_kept.TryAdd(article.Position, Slim(article))) return;
        _order.Enqueue(article.Position);
        while (_order.Count > options.Value.EvidenceEntries && _order.TryDequeue(out var oldest)) _kept.TryRemove(oldest, out _);
    }

    /// <summary>The articles at these positions, in the same order; positions without an article are left out.</summary>
    public async Task<IReadOnlyList<ArticleEntry>> ReadAsync(IReadOnlyList<long> positions, CancellationToken cancellationToken)
    {
        var entries = new List<ArticleEntry>(positions.Count);
        foreach (var position in positions)
        {
            if (!_kept.TryGetValue(position, out var entry))
            {
                entry = await journal.ReadAsync(position, cancellationToken) as ArticleEntry;
                if (entry is null) continue;
                Keep(entry);
            }
            entries.Add(entry);
        }
        return entries;
    }

    private static ArticleEntry Slim(ArticleEntry entry) => entry with
    {
        Article = entry.Article.WithoutText(),
        Analysis = entry.Analysis with { Topics = [] },
        Signature = CopySignature.None,
        Links = [],
    };
}
