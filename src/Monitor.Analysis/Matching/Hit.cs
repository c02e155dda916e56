namespace Monitor.Analysis.Matching;

/// <summary>An occurrence of a term.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index behind its last token.</param>
internal readonly record struct Hit(int Term, int First, int Last);

/// <summary>The occurrences in one document, ordered by first token. Reused from article to article.</summary>
internal sealed class HitList
{
    private Hit[] _hits = new Hit[1024];

    public int Count { get; private set; }

    public ReadOnlySpan<Hit> Span => _hits.AsSpan(0, Count);

    public void Add(Hit hit)
    {
        if (Count == _hits.Length) Array.Resize(ref _hits, Count * 2);
        _hits[Count++] = hit;
    }

    public void Clear()
    {
        Count = 0;
        if (_hits.Length > 65536) _hits = new Hit[1024];
    }
}
