using Microsoft.Extensions.Time.Testing;
using Monitor.Domain.Journal;
using Monitor.Domain.Rules;
using Monitor.Storage.Sqlite;

namespace Monitor.Storage.Tests;

public sealed class SqliteJournalStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private SqliteDataFolder _data;

    public SqliteJournalStoreTests() => _data = SqliteDataFolder.Open(_folder.Path);

    public void Dispose()
    {
        _data.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_new_journal_is_empty()
    {
        Assert.Equal(new JournalHead(0, 0, DateTimeOffset.MinValue, DateTimeOffset.MinValue, 0), await _data.Journal.ReadHeadAsync(default));
        Assert.Empty(await _data.Journal.ReadAfterAsync(0, 10, default));
        Assert.Null(await _data.Journal.ReadAsync(1, default));
        Assert.Equal(0, await _data.Journal.ReadTopicHeadAsync("country:AF", default));
    }

    [Fact]
    public async Task Entries_are_read_as_they_were_written_also_after_a_restart()
    {
        var writer = await Writer();
        var rule = new Rule { Id = "r", Topics = ["country:*"], Themes = ["*"], When = RuleCondition.Surge, Within = TimeSpan.FromDays(7), Description = "Größer" };
        var written = new List<JournalEntry>();
        written.AddRange((await writer.AppendControlAsync([h => new RuleAddedEntry(h.Position, h.Stamp, rule)], default)).Entries);
        written.AddRange(WithTexts(["They leave.", "They stay.", "They left."], (await writer.AppendAsync(
            [Samples.Draft("a", "They leave.", "country:AF", "org:taliban"), Samples.Draft("b", "They stay.", "country:AF"), Samples.Draft("a", "They left.", "country:AF")], default)).Entries));
        written.AddRange((await writer.AppendControlAsync(
            [h => new TickEntry(h.Position, h.Stamp, h.Watermark), h => new RuleRemovedEntry(h.Position, h.Stamp, "r")], default)).Entries);
        Restart();

        Assert.Equivalent(written, await _data.Journal.ReadAfterAsync(0, 100, default), strict: true);
        Assert.Equal([3L, 2L], (await _data.Journal.ReadBeforeAsync(4, 2, default)).Select(e => e.Position));
        Assert.Equal([5L, 6L], (await _data.Journal.ReadControlAfterAsync(1, default)).Select(e => e.Position));
        Assert.Equal(writer.Head, await _data.Journal.ReadHeadAsync(default));
        Assert.Equal(new Dictionary<string, long> { ["country:AF"] = 4, ["org:taliban"] = 4 }, await _data.Journal.ReadTopicHeadsAsync(default));
        Assert.Equal(4, await _data.Journal.ReadTopicHeadAsync("country:AF", default));
    }

    private static IEnumerable<JournalEntry> WithTexts(string[] texts, IReadOnlyList<JournalEntry> entries) =>
        entries.Zip(texts, (entry, text) => entry is ArticleEntry article ? article with { Article = article.Article with { Text = text } } : entry);

    [Fact]
    public async Task All_versions_of_an_id_are_found_in_the_order_of_their_positions()
    {
        var writer = await Writer();
        var drafts = Enumerable.Range(0, 20).Select(i => Samples.Draft("a", $"version {i}")).ToList();
        await writer.AppendAsync([.. drafts, Samples.Draft("b", "other")], default);
        var found = await _data.Journal.FindVersionsAsync([drafts[0].Key.Id, IdHash.Of("nowhere")], default);

        Assert.Equal(drafts.Select((d, i) => new StoredVersion(d.Key.TextHash, i + 1)), found[drafts[0].Key.Id]);
        Assert.Single(found);
    }

    [Fact]
    public async Task The_last_signatures_are_given_oldest_first()
    {
        var writer = await Writer();
        var drafts = Enumerable.Range(0, 5).Select(i => Samples.Draft($"a{i}", $"text of number {i}")).ToList();
        await writer.AppendAsync(drafts, default);
        await writer.AppendControlAsync([h => new TickEntry(h.Position, h.Stamp, h.Watermark)], default);

        var signatures = await _data.Journal.ReadRecentSignaturesAsync(2, default);
        Assert.Equal([4L, 5L], signatures.Select(s => s.Position));
        Assert.Equal(drafts[3].Signature, signatures[0].Signature);
    }

    [Fact]
    public async Task A_second_writer_fences_the_first()
    {
        var first = await Writer();
        await first.AppendAsync([Samples.Draft("a", "one")], default);
        var second = await Writer();

        var fenced = await Assert.ThrowsAsync<FencedException>(() => first.AppendAsync([Samples.Draft("b", "two")], default));
        Assert.Equal("Writer 2 has taken over the journal from writer 1.", fenced.Message);
        await second.AppendAsync([Samples.Draft("c", "three")], default);
        Assert.Equal(["a", "c"], (await Articles()).Select(a => a.Article.Id));
    }

    [Fact]
    public async Task An_append_that_does_not_follow_the_head_writes_nothing()
    {
        var writer = await Writer();
        await writer.AppendAsync([Samples.Draft("a", "one")], default);
        var wrong = writer.Head with { Position = 7 };
        var tick = new TickEntry(8, Samples.Noon, Samples.Noon);

        await Assert.ThrowsAsync<FencedException>(() => _data.Journal.AppendAsync(wrong, wrong with { Position = 8 }, [new PendingEntry(tick, null)], default));
        Assert.Equal(writer.Head, await _data.Journal.ReadHeadAsync(default));
    }

    [Fact]
    public async Task A_version_that_is_there_already_is_refused_by_the_index_and_nothing_of_the_batch_is_written()
    {
        var writer = await Writer();
        var draft = Samples.Draft("a", "one", "country:AF");
        var entry = (ArticleEntry)(await writer.AppendAsync([draft], default)).Entries[0];
        var head = writer.Head;
        var next = head with { Position = 3 };

        await Assert.ThrowsAsync<StoreException>(() => _data.Journal.AppendAsync(head, next,
            [new PendingEntry(new TickEntry(2, Samples.Noon, Samples.Noon), null), new PendingEntry(entry with { Position = 3 }, draft)], default));
        Assert.Equal(head, await _data.Journal.ReadHeadAsync(default));
        Assert.Single(await _data.Journal.ReadAfterAsync(0, 10, default));
        Assert.Equal(1, await _data.Journal.ReadTopicHeadAsync("country:AF", default));
    }

    [Fact]
    public async Task A_full_disk_is_a_StoreException_nothing_is_written_and_the_writer_goes_on_when_there_is_room()
    {
        var writer = await Writer();
        await writer.AppendAsync([Samples.Draft("a", "one", "country:AF")], default);
        var head = writer.Head;
        await _data.Journal.ExecuteAsync("PRAGMA max_page_count = 20");
        var large = Enumerable.Range(0, 100).Select(i => Samples.Draft($"b{i}", Noise(i, 2000), "country:AF")).ToList();

        var full = await Assert.ThrowsAsync<StoreException>(() => writer.AppendAsync(large, default));
        Assert.Contains("disk is full", full.Message);
        Assert.Equal(head, await _data.Journal.ReadHeadAsync(default));
        Assert.Single(await Articles());

        // The failed connection was closed, and the limit with it.
        var batch = await writer.AppendAsync(large, default);
        Assert.All(batch.Results, r => Assert.Equal(AppendOutcome.Accepted, r.Outcome));
        Assert.Equal(101, (await Articles()).Count);
        Assert.Equal(1, batch.Slices["country:AF"][0].Previous);
    }

    [Fact]
    public async Task A_damaged_entry_is_named_by_its_position_and_the_others_are_read()
    {
        var writer = await Writer();
        await writer.AppendAsync([Samples.Draft("a", "one"), Samples.Draft("b", "two")], default);
        await _data.Journal.ExecuteAsync("UPDATE entry SET body = substr(body, 1, length(body) - 6) WHERE position = 2");

        Assert.NotNull(await _data.Journal.ReadAsync(1, default));
        var damaged = await Assert.ThrowsAsync<StoreException>(() => _data.Journal.ReadAsync(2, default));
        Assert.Contains("position 2 is damaged", damaged.Message);
    }

    [Fact]
    public async Task Looking_up_an_id_and_the_control_entries_uses_an_index()
    {
        Assert.Contains("entry_key", await Plan("SELECT key, position FROM entry WHERE key >= ? AND key <= ?"));
        Assert.Contains("entry_control", await Plan("SELECT position, body FROM entry WHERE kind <> 1 AND position > ? ORDER BY position LIMIT ?"));
    }

    private Task<string> Plan(string sql) => _data.Journal.ExplainAsync(sql);

    private Task<JournalWriter> Writer() => JournalWriter.OpenAsync(_data.Journal, _clock, default, lookBack: 1000);

    private async Task<IReadOnlyList<ArticleEntry>> Articles() => [.. (await _data.Journal.ReadAfterAsync(0, 1000, default)).OfType<ArticleEntry>()];

    private void Restart()
    {
        _data.Dispose();
        _data = SqliteDataFolder.Open(_folder.Path);
    }

    private static string Noise(int seed, int length)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next('a', 'z' + 1)));
    }
}
