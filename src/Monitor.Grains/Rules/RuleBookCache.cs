using Monitor.Domain.Journal;
using Monitor.Domain.Rules;

namespace Monitor.Grains.Rules;

/// <summary>The rule book of a silo, read from the journal when someone knows of a later control entry than it has.</summary>
public sealed class RuleBookCache(IJournalStore store)
{
    private const int EarlierKept = 16;

    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly SortedDictionary<long, RuleBook> _earlier = [];
    private volatile RuleBook _latest = RuleBook.Empty;

    /// <summary>A book that ends at this control entry or later.</summary>
    public ValueTask<RuleBook> AtLeastAsync(long control)
    {
        var latest = _latest;
        return latest.Position >= control ? new(latest) : new(ReadAsync(control));
    }

    /// <summary>
    /// The book that ends at exactly this control entry: for a topic that has heard of every entry before it, but perhaps not of those before a later one.
    /// </summary>
    public async ValueTask<RuleBook> ExactlyAsync(long control)
    {
        var latest = await AtLeastAsync(control);
        if (latest.Position == control) return latest;
        await _reading.WaitAsync();
        try
        {
            if (_earlier.TryGetValue(control, out var kept)) return kept;
            var entries = await store.ReadControlAfterAsync(0, CancellationToken.None);
            var book = RuleBook.Empty.With([.. entries.TakeWhile(e => e.Position <= control)]);
            _earlier[control] = book;
            if (_earlier.Count > EarlierKept) _earlier.Remove(_earlier.Keys.First());
            return book;
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<RuleBook> ReadAsync(long control)
    {
        await _reading.WaitAsync();
        try
        {
            if (_latest.Position < control)
                _latest = _latest.With(await store.ReadControlAfterAsync(_latest.Position, CancellationToken.None));
            return _latest.Position >= control
                ? _latest
                : throw new StoreException($"The journal should have a control entry at {control}, but ends its control entries at {_latest.Position}.");
        }
        finally
        {
            _reading.Release();
        }
    }
}
