using Monitor.Domain.Alerts;
using Monitor.Domain.Journal;
using Monitor.Domain.Rules;
using Monitor.Domain.Topics;

namespace Monitor.Domain.Verification;

/// <summary>
/// Folds the journal from its start and compares the outcome with what is stored: the states of topics, the alerts and their revisions. A revision
/// that is not in the alert log yet because its topic has not caught up is no difference. Reads only; may run while the node goes on, and then
/// verifies up to where the journal was when it began. Holds the states of all topics in memory, but never more than a page of the journal.
/// </summary>
public sealed class Verifier(IJournalStore journal, ISnapshotStore snapshots, IAlertStore alerts)
{
    // Larger pages are no faster, and live long enough to cost garbage collections.
    private const int Page = 200;

    private readonly Dictionary<string, TopicReplay> _topics = new(StringComparer.Ordinal);
    private readonly JournalCheck _check = new();
    private long _articles;

    /// <summary>Verifies. One call for each instance.</summary>
    /// <param name="progress">Hears the position after each page.</param>
    /// <exception cref="StoreException">Something cannot be read.</exception>
    public async Task<VerificationResult> RunAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        RevisionLedger? ledger = null;
        string? difference = null;
        try
        {
            // In this order: alerts are durable before their snapshot, and entries before their alerts. So what a snapshot has folded is in the rest.
            foreach (var snapshot in await snapshots.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                _topics.Add(snapshot.Topic, new TopicReplay(snapshot.Topic, snapshot));
            var head = await journal.ReadHeadAsync(cancellationToken).ConfigureAwait(false);
            ledger = await RevisionLedger.LoadAsync(alerts, head.Position, cancellationToken).ConfigureAwait(false);
            var control = await journal.ReadControlAfterAsync(0, cancellationToken).ConfigureAwait(false);
            var book = RuleBook.Empty.With([.. control.Where(e => e.Position <= head.Position)]);

            await FoldAsync(head, book, ledger, progress, cancellationToken).ConfigureAwait(false);
            _check.Compare(head, await journal.ReadTopicHeadsAsync(cancellationToken).ConfigureAwait(false));
            foreach (var (topic, replay) in _topics.OrderBy(t => t.Key, StringComparer.Ordinal))
            {
                if (!_check.TopicHeads.ContainsKey(topic)) throw new DifferenceException($"There is a snapshot of {topic}, but no entry of the journal links it.");
                await ledger.TakeAsync(replay.Finish(book), cancellationToken).ConfigureAwait(false);
            }
            ledger.Close(revision => _topics[revision.Topic].IsPending(revision));
        }
        catch (DifferenceException found)
        {
            difference = found.Message;
        }
        return new VerificationResult(
            _check.Head.Position, _articles, _check.TopicHeads.Count, ledger?.Alerts ?? 0, ledger?.Revisions ?? 0, ledger?.Missing.Count ?? 0, difference);
    }

    private async Task FoldAsync(JournalHead head, RuleBook book, RevisionLedger ledger, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        while (_check.Head.Position < head.Position)
        {
            var page = await journal.ReadAfterAsync(_check.Head.Position, (int)Math.Min(Page, head.Position - _check.Head.Position), cancellationToken).ConfigureAwait(false);
            if (page.Count == 0) throw new DifferenceException($"The journal ends at position {_check.Head.Position}, but its head says {head.Position}.");
            await KeyCheck.CheckAsync(journal, page, cancellationToken).ConfigureAwait(false);
            foreach (var entry in page)
            {
                _check.Take(entry);
                if (entry is ArticleEntry article) await FoldAsync(article, book, ledger, cancellationToken).ConfigureAwait(false);
            }
            progress?.Report(_check.Head.Position);
        }
    }

    private async Task FoldAsync(ArticleEntry entry, RuleBook book, RevisionLedger ledger, CancellationToken cancellationToken)
    {
        _articles++;
        var replaced = entry.RevisionOf is { } position
            ? await journal.ReadAsync(position, cancellationToken).ConfigureAwait(false) as ArticleEntry
                ?? throw new DifferenceException($"The entry at position {entry.Position} replaces the article at {position}, where there is none.")
            : null;
        foreach (var link in entry.Links)
        {
            if (!_topics.TryGetValue(link.Topic, out var replay)) _topics.Add(link.Topic, replay = new TopicReplay(link.Topic, null));
            await ledger.TakeAsync(replay.Apply(TopicSlice.Of(entry, link.Topic, replaced), book), cancellationToken).ConfigureAwait(false);
        }
    }
}
