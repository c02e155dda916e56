using Microsoft.Extensions.Time.Testing;
using Monitor.Domain.Journal;

namespace Monitor.Domain.Tests.Journal;

public sealed class JournalWriterTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly InMemoryJournalStore _store = new();
    private readonly FakeTimeProvider _clock = new(Noon);

    [Fact]
    public async Task Articles_keep_the_order_of_their_request_and_have_no_gaps()
    {
        var writer = await Open();
        var first = await writer.AppendAsync([Drafts.Of("a", "one"), Drafts.Of("b", "two")], default);
        var second = await writer.AppendAsync([Drafts.Of("c", "three")], default);

        Assert.Equal([new(AppendOutcome.Accepted, 1), new(AppendOutcome.Accepted, 2)], first.Results);
        Assert.Equal([new(AppendOutcome.Accepted, 3)], second.Results);
        Assert.Equal(["a", "b", "c"], _store.Entries.Cast<ArticleEntry>().Select(e => e.Article.Id));
        Assert.Equal(3, writer.Head.Position);
    }

    [Fact]
    public async Task The_same_article_twice_is_written_once_also_within_one_batch()
    {
        var writer = await Open();
        var batch = await writer.AppendAsync([Drafts.Of("a", "one"), Drafts.Of("a", "one")], default);
        var again = await writer.AppendAsync([Drafts.Of("a", "one")], default);

        Assert.Equal([new(AppendOutcome.Accepted, 1), new(AppendOutcome.Duplicate, 1)], batch.Results);
        Assert.Equal([new(AppendOutcome.Duplicate, 1)], again.Results);
        Assert.Single(_store.Entries);
    }

    [Fact]
    public async Task A_batch_of_duplicates_writes_nothing()
    {
        var writer = await Open();
        await writer.AppendAsync([Drafts.Of("a", "one")], default);
        var head = writer.Head;
        _clock.Advance(TimeSpan.FromHours(1));
        var batch = await writer.AppendAsync([Drafts.Of("a", "one")], default);

        Assert.Equal(1, _store.Commits);
        Assert.Equal(head, batch.Head);
        Assert.Empty(batch.Entries);
        Assert.Empty(batch.Slices);
    }

    [Fact]
    public async Task A_known_id_with_another_text_is_a_revision_of_its_latest_version()
    {
        var writer = await Open();
        await writer.AppendAsync([Drafts.Of("a", "one", "country:AF")], default);
        var batch = await writer.AppendAsync([Drafts.Of("a", "two", "country:PK"), Drafts.Of("a", "three"), Drafts.Of("a", "one")], default);

        Assert.Equal([new(AppendOutcome.Revision, 2), new(AppendOutcome.Revision, 3), new(AppendOutcome.Duplicate, 1)], batch.Results);
        Assert.Equal([null, 1L, 2L], _store.Entries.Cast<ArticleEntry>().Select(e => e.RevisionOf));
    }

    [Fact]
    public async Task A_revision_links_the_topics_of_the_version_that_it_replaces()
    {
        var writer = await Open();
        await writer.AppendAsync([Drafts.Of("a", "one", "country:AF", "org:taliban")], default);
        var batch = await writer.AppendAsync([Drafts.Of("a", "two", "country:PK")], default);

        var entry = (ArticleEntry)Assert.Single(batch.Entries);
        Assert.Equal([new TopicLink("country:PK", 0), new("country:AF", 1), new("org:taliban", 1)], entry.Links);
        var slice = Assert.Single(batch.Slices["country:AF"]);
        Assert.False(slice.Mentioned);
        Assert.True(slice.Replaces!.Mentioned);
        Assert.Equal(1, slice.Replaces.Position);
    }

    [Fact]
    public async Task Each_link_names_the_previous_entry_of_its_topic_also_within_the_batch_and_after_a_restart()
    {
        var writer = await Open();
        await writer.AppendAsync([Drafts.Of("a", "one", "country:AF"), Drafts.Of("b", "two", "country:PK"), Drafts.Of("c", "three", "country:AF", "country:PK")], default);
        writer = await Open();
        var batch = await writer.AppendAsync([Drafts.Of("d", "four", "country:AF")], default);

        Assert.Equal([0L, 1L, 3L], Chain("country:AF"));
        Assert.Equal([0L, 2L], Chain("country:PK"));
        Assert.Equal(3, Assert.Single(batch.Slices["country:AF"]).Previous);
    }

    [Fact]
    public async Task A_report_links_the_topics_that_it_counts_for()
    {
        var draft = Drafts.Of("a", "one", "country:AF");
        draft = Drafts.Of(draft.Article, draft.Analysis with { Reports = [Drafts.ReportFor("country:US", "country:AF")] });
        var batch = await (await Open()).AppendAsync([draft], default);

        Assert.Equal(["country:AF", "country:US"], ((ArticleEntry)batch.Entries[0]).Links.Select(l => l.Topic));
        Assert.Single(batch.Slices["country:US"][0].Reports);
    }

    [Fact]
    public async Task Stamps_never_go_back_and_are_whole_milliseconds()
    {
        var writer = await Open();
        await writer.AppendAsync([Drafts.Of("a", "one")], default);
        _clock.AdjustTime(Noon.AddTicks(12345));
        await writer.AppendAsync([Drafts.Of("b", "two")], default);
        _clock.AdjustTime(Noon.AddHours(-1));
        await writer.AppendAsync([Drafts.Of("c", "three")], default);

        Assert.Equal([Noon, Noon.AddMilliseconds(1), Noon.AddMilliseconds(1)], _store.Entries.Select(e => e.Stamp));
    }

    [Fact]
    public async Task Event_time_is_published_or_the_stamp_where_that_is_missing_or_later()
    {
        await (await Open()).AppendAsync(
            [Drafts.Of("a", "one", Noon.AddDays(-3)), Drafts.Of("b", "two"), Drafts.Of("c", "three", Noon.AddHours(5)), Drafts.Of("d", "four", Noon.AddDays(-9))], default);

        var entries = _store.Entries.OfType<ArticleEntry>().ToList();
        Assert.Equal([Noon.AddDays(-3), Noon, Noon, Noon.AddDays(-9)], entries.Select(e => e.EventTime));
        Assert.Equal([Noon.AddDays(-3), Noon, Noon, Noon], entries.Select(e => e.Watermark));
    }

    [Fact]
    public async Task Copies_point_at_the_first_of_their_group_and_share_its_story()
    {
        var writer = await Open();
        await writer.AppendAsync([Drafts.Of("a", Drafts.WireStory), Drafts.Of("b", Drafts.WireStory + " (Agency)")], default);
        writer = await Open();
        var batch = await writer.AppendAsync([Drafts.Of("c", "By our desk. " + Drafts.WireStory)], default);

        Assert.Equal(AppendOutcome.Copy, batch.Results[0].Outcome);
        Assert.Equal([null, 1L, 1L], _store.Entries.Cast<ArticleEntry>().Select(e => e.CopyOf));
        Assert.All(_store.Entries.Cast<ArticleEntry>(), e => Assert.Equal(1, e.Story));
    }

    [Fact]
    public async Task A_revision_is_no_copy_of_its_own_earlier_version_but_stays_in_its_story()
    {
        var batch = await (await Open()).AppendAsync(
            [Drafts.Of("a", Drafts.WireStory), Drafts.Of("a", Drafts.WireStory + " Corrected."), Drafts.Of("a", "Something else altogether that has nothing to do with it.")], default);

        var entries = batch.Entries.Cast<ArticleEntry>().ToList();
        Assert.All(entries, e => Assert.Null(e.CopyOf));
        Assert.Equal([1L, 1L, 3L], entries.Select(e => e.Story));
    }

    [Fact]
    public async Task Control_entries_take_their_place_in_the_journal()
    {
        var writer = await Open();
        await writer.AppendAsync([Drafts.Of("a", "one", Noon.AddHours(-1))], default);
        var batch = await writer.AppendControlAsync([head => new TickEntry(head.Position, head.Stamp, head.Watermark)], default);
        await writer.AppendAsync([Drafts.Of("b", "two")], default);

        Assert.Equal(new TickEntry(2, Noon, Noon.AddHours(-1)), Assert.Single(batch.Entries));
        Assert.Equal(2, batch.Head.Control);
        Assert.Equal(2, writer.Head.Control);
        Assert.Equal(3, writer.Head.Position);
    }

    [Fact]
    public async Task A_new_day_of_event_time_is_a_tick_and_a_late_article_is_none()
    {
        await (await Open()).AppendAsync(
            [
                Drafts.Of("a", "one", Noon.AddDays(-9)), Drafts.Of("b", "two", Noon.AddDays(-9).AddHours(1)), Drafts.Of("c", "three", Noon.AddDays(-5)),
                Drafts.Of("late", "four", Noon.AddDays(-8)),
            ], default);

        Assert.Equal([4L], _store.Entries.OfType<TickEntry>().Select(t => t.Position));
        Assert.Equal(Noon.AddDays(-5), _store.Entries.OfType<TickEntry>().Single().Watermark);
    }

    [Fact]
    public async Task A_control_entry_in_the_wrong_place_is_refused_and_the_writer_goes_on()
    {
        var writer = await Open();
        await Assert.ThrowsAsync<ArgumentException>(() => writer.AppendControlAsync([head => new TickEntry(head.Position + 1, head.Stamp, head.Watermark)], default));
        await writer.AppendAsync([Drafts.Of("a", "one")], default);
        Assert.Single(_store.Entries);
    }

    [Fact]
    public async Task A_second_writer_ends_the_first()
    {
        var first = await Open();
        var second = await Open();
        await Assert.ThrowsAsync<FencedException>(() => first.AppendAsync([Drafts.Of("a", "one")], default));
        await Assert.ThrowsAsync<FencedException>(() => first.AppendAsync([Drafts.Of("a", "one")], default));
        await second.AppendAsync([Drafts.Of("a", "one")], default);
        Assert.Single(_store.Entries);
    }

    [Theory]
    [InlineData(Failure.Before, AppendOutcome.Accepted)]
    [InlineData(Failure.After, AppendOutcome.Duplicate)]
    internal async Task After_a_failed_commit_the_writer_goes_on_from_what_is_really_there(Failure failure, AppendOutcome again)
    {
        var writer = await Open();
        await writer.AppendAsync([Drafts.Of("a", Drafts.WireStory, "country:AF")], default);
        _store.NextAppend = failure;
        var batch = new[] { Drafts.Of("b", Drafts.WireStory + " Again.", "country:AF"), Drafts.Of("c", "three", "country:AF") };
        await Assert.ThrowsAsync<StoreException>(() => writer.AppendAsync(batch, default));
        var results = (await writer.AppendAsync(batch, default)).Results;
        await writer.AppendAsync([Drafts.Of("d", "four", "country:AF")], default);

        Assert.Equal(again == AppendOutcome.Duplicate ? AppendOutcome.Duplicate : AppendOutcome.Copy, results[0].Outcome);
        Assert.Equal(new Appended(again, 3), results[1]);
        Assert.Equal([0L, 1L, 2L, 3L], Chain("country:AF"));
        Assert.Equal(1, ((ArticleEntry)_store.Entries[1]).CopyOf);
    }

    private Task<JournalWriter> Open() => JournalWriter.OpenAsync(_store, _clock, default, lookBack: 1000);

    private IEnumerable<long> Chain(string topic) => _store.Entries.Cast<ArticleEntry>().SelectMany(e => e.Links).Where(l => l.Topic == topic).Select(l => l.Previous);
}
