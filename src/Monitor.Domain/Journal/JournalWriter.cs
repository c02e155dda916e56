namespace Monitor.Domain.Journal;

/// <summary>
/// The one writer of a journal: takes analysed articles in order, drops what is there already, marks revisions and copies, and commits each batch in
/// one transaction. When a call returns, its entries are on disk. When it throws, what the call wanted to write is there or is not; sending the same
/// again is safe. One call at a time.
/// </summary>
public sealed class JournalWriter
{
    private readonly IJournalStore _store;
    private readonly TimeProvider _clock;
    private readonly int _lookBack;
    private Dictionary<string, long> _topicHeads = [];
    private CopyIndex _copies;
    private bool _stale;
    private int _busy;

    private JournalWriter(IJournalStore store, TimeProvider clock, int lookBack, JournalHead head) =>
        (_store, _clock, _lookBack, _copies, Head) = (store, clock, lookBack, new CopyIndex(lookBack), head);

    /// <summary>The head as this writer last knew it committed.</summary>
    public JournalHead Head { get; private set; }

    /// <summary>Takes over the journal, which ends every earlier writer.</summary>
    /// <param name="lookBack">How many positions an article may be behind the one that it is a copy of.</param>
    /// <exception cref="StoreException">The store could not be read.</exception>
    public static async Task<JournalWriter> OpenAsync(
        IJournalStore store, TimeProvider clock, CancellationToken cancellationToken, int lookBack = CopyIndex.DefaultCapacity)
    {
        var writer = new JournalWriter(store, clock, lookBack, await store.TakeOverAsync(cancellationToken));
        await writer.LoadAsync(cancellationToken);
        return writer;
    }

    /// <summary>Commits what is new of the drafts. A batch of nothing but duplicates writes nothing.</summary>
    /// <exception cref="FencedException">Another writer has taken over; this one is at its end.</exception>
    /// <exception cref="StoreException">The store failed; the writer reads again where it is before the next call goes on.</exception>
    public Task<CommittedBatch> AppendAsync(IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellationToken) => OneAtATimeAsync(async () =>
    {
        var stored = await StoredArticles.LoadAsync(_store, drafts, cancellationToken);
        return await CommitAsync(stored, plan => { foreach (var draft in drafts) plan.Add(draft); }, cancellationToken);
    }, cancellationToken);

    /// <summary>Commits control entries: rules and ticks.</summary>
    /// <param name="entries">Each makes its entry from the head as it will be at it: position, stamp and the watermark before it.</param>
    /// <inheritdoc cref="AppendAsync" path="/exception"/>
    public Task<CommittedBatch> AppendControlAsync(IReadOnlyList<Func<JournalHead, JournalEntry>> entries, CancellationToken cancellationToken) =>
        OneAtATimeAsync(
            () => CommitAsync(new StoredArticles(), plan => { foreach (var entry in entries) plan.Add(entry); }, cancellationToken), cancellationToken);

    private async Task<CommittedBatch> CommitAsync(StoredArticles stored, Action<BatchPlan> fill, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow().UtcTicks;
        var stamp = new DateTimeOffset(now - now % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
        var plan = new BatchPlan(Head, stamp > Head.Stamp ? stamp : Head.Stamp, _topicHeads, _copies, stored);

        // From here on the copy index may know what is not committed, and after a failure it is unknown what is: then everything is read again.
        _stale = true;
        fill(plan);
        if (plan.Entries.Count > 0) await _store.AppendAsync(Head, plan.Head, plan.Entries, cancellationToken);
        Head = plan.Head;
        foreach (var (topic, position) in plan.TopicHeads) _topicHeads[topic] = position;
        _stale = false;
        return new CommittedBatch(plan.Results, [.. plan.Entries.Select(e => e.Entry)], plan.Slices, Head);
    }

    private async Task<CommittedBatch> OneAtATimeAsync(Func<Task<CommittedBatch>> work, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _busy, 1) != 0) throw new InvalidOperationException("The journal writer takes one call at a time.");
        try
        {
            if (_stale) await ReloadAsync(cancellationToken);
            return await work();
        }
        finally
        {
            Volatile.Write(ref _busy, 0);
        }
    }

    private async Task ReloadAsync(CancellationToken cancellationToken)
    {
        var head = await _store.ReadHeadAsync(cancellationToken);
        if (head.Epoch != Head.Epoch) throw new FencedException($"Writer {head.Epoch} has taken over the journal from writer {Head.Epoch}.");
        Head = head;
        await LoadAsync(cancellationToken);
        _stale = false;
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        _topicHeads = new Dictionary<string, long>(await _store.ReadTopicHeadsAsync(cancellationToken), StringComparer.Ordinal);
        _copies = new CopyIndex(_lookBack);
        foreach (var signature in await _store.ReadRecentSignaturesAsync(_lookBack, cancellationToken)) _copies.Add(signature);
    }
}
