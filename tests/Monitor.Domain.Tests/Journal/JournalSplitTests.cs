using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Monitor.Domain.Journal;

namespace Monitor.Domain.Tests.Journal;

public sealed class JournalSplitTests
{
    private static readonly string[] Topics = ["country:AF", "country:PK", "org:taliban", "country:US"];
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Gen<ArticleDraft> Draft = Gen.Select(
        Gen.Int[0, 9], Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 40], (id, text, topics, days) =>
            Drafts.Of($"id-{id}", text < 3 ? $"{Drafts.WireStory} {text}" : $"text number {text}", Noon.AddDays(-days), [.. Topics.Take(topics)]));

    // Every so often the writer dies after the batch and another takes over.
    private static readonly Gen<(int Size, bool Restart)[]> Splits = Gen.Select(Gen.Int[1, 7], Gen.Bool, (size, restart) => (size, restart)).Array[60];

    [Fact]
    public void Any_split_into_batches_with_any_restarts_gives_the_same_journal() =>
        Gen.Select(Draft.Array[0, 60], Splits).Sample((drafts, splits) =>
        {
            var whole = Write(drafts, [(Math.Max(1, drafts.Length), false)]).GetAwaiter().GetResult();
            var split = Write(drafts, splits).GetAwaiter().GetResult();
            return whole.SequenceEqual(split);
        });

    private static async Task<IReadOnlyList<string>> Write(ArticleDraft[] drafts, IReadOnlyList<(int Size, bool Restart)> splits)
    {
        var store = new InMemoryJournalStore();
        var clock = new FakeTimeProvider(Noon);
        var writer = await JournalWriter.OpenAsync(store, clock, default, lookBack: 20);
        var written = new List<string>();
        for (var (done, batch) = (0, 0); done < drafts.Length; batch++)
        {
            var (size, restart) = splits[batch];
            var committed = await writer.AppendAsync([.. drafts.Skip(done).Take(size)], default);
            written.AddRange(committed.Results.Select(r => r.ToString()));
            done += size;
            if (restart) writer = await JournalWriter.OpenAsync(store, clock, default, lookBack: 20);
        }
        foreach (var e in store.Entries)
            written.Add(e is not ArticleEntry entry ? e.ToString() : $"{entry.Position} {entry.Article.Id} {entry.EventTime:O} {entry.Watermark:O} {entry.CopyOf} {entry.Story} {entry.RevisionOf} {string.Join(' ', entry.Links)}");
        return written;
    }
}
