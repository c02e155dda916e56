using Monitor.Domain.Alerts;
using Monitor.Domain.Articles;
using Monitor.Domain.Journal;
using Monitor.Domain.Rules;
using Monitor.Domain.Tests.Journal;
using Monitor.Domain.Topics;

namespace Monitor.Domain.Tests.Verification;

public sealed class VerifierTests
{
    private static readonly Rule Appears = new()
    {
        Id = "troop-withdrawal",
        Topics = ["country:*"],
        Themes = ["military.*"],
        When = RuleCondition.Appears,
        Within = TimeSpan.FromDays(7),
    };

    private readonly SmallNode _node = new();

    [Fact]
    public async Task An_empty_folder_verifies()
    {
        var result = await _node.Verify();
        Assert.Null(result.Difference);
        Assert.Equal(0, result.Entries);
    }

    [Fact]
    public async Task What_a_node_has_stored_follows_from_its_journal()
    {
        await TellAll();
        var result = await _node.Verify();

        Assert.Null(result.Difference);
        Assert.Equal((13, 9, 2), (result.Entries, result.Articles, result.Topics));
        Assert.Equal(_node.Folds.Log.Count, result.Revisions);
        Assert.Equal(_node.Folds.Log.Select(a => a.Id).Distinct().Count(), result.Alerts);
        Assert.True(result.Alerts >= 3);
        Assert.Contains(_node.Folds.Log, a => a.Change == AlertChange.Resolved);
    }

    [Fact]
    public async Task Alerts_that_are_not_out_yet_are_no_difference()
    {
        await TellFirst();
        _node.Snapshot();
        _node.IsAlerting = false;
        await TellSecond();
        var result = await _node.Verify();

        Assert.Null(result.Difference);
        Assert.True(result.Pending > 0);
    }

    [Fact]
    public async Task An_alert_that_its_topic_will_not_raise_again_is_missed()
    {
        await TellAll();
        var lost = _node.Folds.Log[^1];
        _node.Folds.Log.RemoveAt(_node.Folds.Log.Count - 1);
        Assert.StartsWith($"Revision {lost.Revision} ({lost.Change}) of alert {lost.Id} (troop-withdrawal, ", (await _node.Verify()).Difference);
    }

    [Fact]
    public async Task An_alert_that_nothing_in_the_journal_says_is_found()
    {
        await TellAll();
        await _node.Folds.AppendAsync([_node.Folds.Log[0] with { Id = "made-up" }], default);
        Assert.Equal("Revision 1 of alert made-up is in the alert log, but does not follow from the journal (1 such).", (await _node.Verify()).Difference);
    }

    [Fact]
    public async Task A_changed_revision_is_named_with_the_field_that_differs()
    {
        await TellAll();
        _node.Folds.Log[1] = _node.Folds.Log[1] with { Counts = new AlertCounts(77, 1, 1) };
        Assert.Contains("counts is AlertCounts { Articles = 77", (await _node.Verify()).Difference);
    }

    [Fact]
    public async Task A_changed_receipt_is_a_difference()
    {
        await TellAll();
        _node.Folds.Log[0] = _node.Folds.Log[0] with { Receipt = _node.Folds.Log[0].Receipt with { Because = "It rained." } };
        Assert.Contains("receipt is ", (await _node.Verify()).Difference);
    }

    [Fact]
    public async Task A_gap_in_the_cursors_is_a_difference()
    {
        await TellAll();
        _node.Folds.Log.RemoveAt(1);
        Assert.Equal("The alert log has revision 3 at cursor 2.", (await _node.Verify()).Difference);
    }

    [Fact]
    public async Task A_state_that_is_not_the_fold_of_the_journal_is_a_difference()
    {
        await TellAll();
        var state = TopicState.FromJson(_node.Folds.Snapshots["country:AF"].State);
        state.Articles++;
        _node.Folds.Snapshots["country:AF"] = new TopicSnapshot("country:AF", state.Position, state.Control, state.ToJson());
        Assert.StartsWith("The state of country:AF folded from the start of the journal is not that folded from its snapshot", (await _node.Verify()).Difference);
    }

    [Fact]
    public async Task A_snapshot_of_another_journal_is_a_difference()
    {
        await TellFirst();
        _node.Folds.Snapshots["country:ZZ"] = new TopicSnapshot("country:ZZ", 0, 0, new TopicState { Topic = "country:ZZ" }.ToJson());
        Assert.Contains("There is a snapshot of country:ZZ", (await _node.Verify()).Difference);
    }

    [Fact]
    public async Task A_lost_entry_is_a_difference() =>
        Assert.Equal("The journal goes from position 2 to 4.", await Tampered(entries => entries.RemoveAt(2)));

    [Fact]
    public async Task A_cut_journal_is_a_difference() =>
        Assert.Equal("The journal ends at position 12, but its head says 13.", await Tampered(entries => entries.RemoveAt(12)));

    [Fact]
    public async Task A_broken_chain_is_a_difference() =>
        Assert.Equal("The entry at position 3 says that the previous entry of country:AF is 1, but it is 2.",
            await Tampered(entries => entries[2] = (ArticleEntry)entries[2] with { Links = [new TopicLink("country:AF", 1)] }));

    [Fact]
    public async Task A_stamp_that_goes_back_is_a_difference() =>
        Assert.Contains("before the entry in front of it", await Tampered(entries => entries[4] = entries[4] with { Stamp = SmallNode.Day0.AddDays(-1) }));

    [Fact]
    public async Task A_wrong_watermark_is_a_difference() =>
        Assert.Contains("has the watermark", await Tampered(entries => entries[2] = (ArticleEntry)entries[2] with { Watermark = SmallNode.Day0.AddDays(50) }));

    [Fact]
    public async Task An_article_that_its_key_does_not_find_is_a_difference() =>
        Assert.Equal("The article 'b' at position 3 is found nowhere by its key.", await Tampered(entries =>
            entries[2] = (ArticleEntry)entries[2] with { Article = new Article { Id = "b", Text = "forged", Published = SmallNode.Day0.AddDays(0.1) } }));

    [Fact]
    public async Task A_correction_that_does_not_say_so_is_a_difference() =>
        Assert.Contains("replaces nothing, not the version at", await Tampered(entries =>
        {
            var place = entries.FindIndex(e => e is ArticleEntry { RevisionOf: not null });
            entries[place] = (ArticleEntry)entries[place] with { RevisionOf = null };
        }));

    private async Task TellAll()
    {
        await TellFirst();
        await TellSecond();
        _node.Snapshot();
    }

    private async Task TellFirst()
    {
        await _node.Control(h => new RuleAddedEntry(h.Position, h.Stamp, Appears));
        await _node.Report(0, "a", "They leave the north.", "country:AF");
        await _node.Report(0.1, "b", "They go on leaving.", "country:AF");
        await _node.Report(0.2, "c", "They leave the south as well.", "country:AF", "country:PK");
        await _node.Report(0.3, "a", "They leave the north, not the east.", "country:PK");
        await _node.Tick(14);
        await _node.Advance();
    }

    private async Task TellSecond()
    {
        await _node.Report(15, "d", "More of them leave.", "country:AF");
        await _node.Report(15.1, "e", "The neighbours leave.", "country:PK");
        await _node.Report(2, "late", "They had left long ago.", "country:PK");
        await _node.Report(15.2, "f", "All are gone.", "country:AF");
        await _node.Report(15.3, "f", "Not all are gone.", "country:AF");
        await _node.Tick(40);
        await _node.Advance();
    }

    private async Task<string?> Tampered(Action<List<JournalEntry>> tamper)
    {
        await TellAll();
        Assert.Null((await _node.Verify()).Difference);
        return (await _node.Verify(new TamperedJournal(_node.Journal, tamper))).Difference;
    }

    /// <summary>A journal whose entries are read otherwise than they were written.</summary>
    private sealed class TamperedJournal : IJournalStore
    {
        private readonly InMemoryJournalStore _journal;
        private readonly List<JournalEntry> _entries;

        public TamperedJournal(InMemoryJournalStore journal, Action<List<JournalEntry>> tamper)
        {
            (_journal, _entries) = (journal, [.. journal.Entries]);
            tamper(_entries);
        }

        public Task<IReadOnlyList<JournalEntry>> ReadAfterAsync(long position, int limit, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<JournalEntry>>([.. _entries.Where(e => e.Position > position).Take(limit)]);

        public Task<JournalEntry?> ReadAsync(long position, CancellationToken cancellationToken) => Task.FromResult(_entries.Find(e => e.Position == position));

        public Task<IReadOnlyList<JournalEntry>> ReadControlAfterAsync(long position, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<JournalEntry>>([.. _entries.Where(e => e.Position > position && e is not ArticleEntry)]);

        public Task<JournalHead> ReadHeadAsync(CancellationToken cancellationToken) => _journal.ReadHeadAsync(cancellationToken);

        public Task<IReadOnlyDictionary<IdHash, IReadOnlyList<StoredVersion>>> FindVersionsAsync(IReadOnlyCollection<IdHash> ids, CancellationToken cancellationToken) =>
            _journal.FindVersionsAsync(ids, cancellationToken);

        public Task<IReadOnlyDictionary<string, long>> ReadTopicHeadsAsync(CancellationToken cancellationToken) => _journal.ReadTopicHeadsAsync(cancellationToken);

        public Task<JournalHead> TakeOverAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task AppendAsync(JournalHead expected, JournalHead next, IReadOnlyList<PendingEntry> entries, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<JournalEntry>> ReadBeforeAsync(long position, int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<long> ReadTopicHeadAsync(string topic, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<StoredSignature>> ReadRecentSignaturesAsync(int count, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
