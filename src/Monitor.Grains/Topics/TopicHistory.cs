using Monitor.Domain.Journal;
using Monitor.Domain.Topics;
using Monitor.Grains.Rules;

namespace Monitor.Grains.Topics;

/// <summary>What was known of a topic earlier: folds its chain from the start up to a place in the journal.</summary>
public sealed class TopicHistory(IJournalStore journal, RuleBookCache books, EvidenceReader evidence, INames names)
{
    private const int Page = 1_000;

    /// <summary>The topic as of an entry.</summary>
    public async Task<TopicView> AsOfAsync(string topic, long position, CancellationToken cancellationToken)
    {
        var head = await journal.ReadHeadAsync(cancellationToken);
        var book = await books.AtLeastAsync(head.Control);
        var state = new TopicState { Topic = topic };
        var last = await LastAtOrBeforeAsync(topic, position, cancellationToken);
        var walk = new ChainWalk(journal, topic, 0, last, Page);
        while (!walk.IsDone)
            foreach (var slice in await walk.StepAsync(cancellationToken))
                SliceFold.Apply(state, slice, book, (_, _) => { });
        TopicFold.Advance(state, await books.ExactlyAsync(book.LastAtOrBefore(position)));
        return TopicView.Of(
            state, await WatermarkAtAsync(position, state, cancellationToken), await evidence.ReadAsync(state.Recent, cancellationToken), names);
    }

    /// <summary>The last entry written at or before a time; 0 if none.</summary>
    public async Task<long> PositionAtAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        var (low, high) = (0L, (await journal.ReadHeadAsync(cancellationToken)).Position);
        while (low < high)
        {
            var middle = low + (high - low + 1) / 2;
            if (await journal.ReadAsync(middle, cancellationToken) is { } entry && entry.Stamp <= time) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    private async Task<long> LastAtOrBeforeAsync(string topic, long position, CancellationToken cancellationToken)
    {
        var at = await journal.ReadTopicHeadAsync(topic, cancellationToken);
        while (at > position && await journal.ReadAsync(at, cancellationToken) is ArticleEntry entry)
            at = entry.Links.First(l => l.Topic == topic).Previous;
        return at;
    }

    private async Task<DateTimeOffset> WatermarkAtAsync(long position, TopicState state, CancellationToken cancellationToken) =>
        await journal.ReadAsync(position, cancellationToken) switch
        {
            ArticleEntry article => article.Watermark,
            TickEntry tick => tick.Watermark,
            _ => state.Watermark,
        };
}
