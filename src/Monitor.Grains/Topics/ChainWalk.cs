using Monitor.Domain.Journal;
using Monitor.Domain.Topics;

namespace Monitor.Grains.Topics;

/// <summary>
/// Reads a topic's chain between an entry that it knows and a later one. The chain only leads back, so a long way is walked once to mark every page,
/// and then each page once more: bounded memory, at most two reads an entry.
/// </summary>
/// <param name="known">The entry that the topic has folded; 0 for none.</param>
/// <param name="last">The last entry wanted.</param>
/// <param name="page">The most entries that one step reads.</param>
internal sealed class ChainWalk(IJournalStore journal, string topic, long known, long last, int page)
{
    private readonly Stack<long> _marks = [];
    private long _known = known;
    private long _top = last;

    /// <summary>Whether there is nothing left to read.</summary>
    public bool IsDone => _top == _known && _marks.Count == 0;

    /// <summary>The next slices in order; empty while the way back is not walked to its end.</summary>
    /// <exception cref="StoreException">The chain is broken.</exception>
    public async Task<IReadOnlyList<TopicSlice>> StepAsync(CancellationToken cancellationToken)
    {
        var (slices, at) = (new List<TopicSlice>(), _top);
        while (at > _known)
        {
            if (slices.Count == page)
            {
                _marks.Push(_top);
                _top = at;
                return [];
            }
            var slice = await ReadAsync(at, cancellationToken);
            slices.Add(slice);
            at = slice.Previous;
        }
        if (at != _known) throw new StoreException($"The entries of {topic} lead back to {at}, not to {_known}, where its state is.");
        slices.Reverse();
        _known = _top;
        if (_marks.TryPop(out var next)) _top = next;
        return slices;
    }

    private async Task<TopicSlice> ReadAsync(long position, CancellationToken cancellationToken)
    {
        var entry = await EntryAsync(position, cancellationToken);
        var replaced = entry.RevisionOf is { } earlier ? await EntryAsync(earlier, cancellationToken) : null;
        return TopicSlice.Of(entry, topic, replaced);
    }

    private async Task<ArticleEntry> EntryAsync(long position, CancellationToken cancellationToken) =>
        await journal.ReadAsync(position, cancellationToken) as ArticleEntry
        ?? throw new StoreException($"{topic} has heard of an article at {position}, but the journal has none there.");
}
