using Monitor.Analysis.Matching;

namespace Monitor.Analysis.Themes.Evaluation;

/// <summary>The occurrences in the sentence at hand, by class of terms. Moving on to the next sentence costs nothing.</summary>
internal sealed class SentenceHits(int classCount)
{
    private readonly int[] _stamps = new int[classCount];
    private readonly int[] _heads = new int[classCount];
    private readonly int[] _tails = new int[classCount];
    private (Hit Hit, int Next)[] _entries = new (Hit, int)[1024];
    private int _count;
    private int _stamp;

    public void StartSentence()
    {
        _count = 0;
        _stamp++;
    }

    /// <summary>Adds an occurrence; true if it is the first of its class in the sentence.</summary>
    public bool Add(int termClass, in Hit hit)
    {
        if (_count == _entries.Length) Array.Resize(ref _entries, _count * 2);
        var isFirst = _stamps[termClass] != _stamp;
        _entries[_count] = (hit, -1);
        if (isFirst) (_stamps[termClass], _heads[termClass]) = (_stamp, _count);
        else _entries[_tails[termClass]].Next = _count;
        _tails[termClass] = _count++;
        return isFirst;
    }

    public bool Contains(int termClass) => _stamps[termClass] == _stamp;

    /// <summary>The first occurrence of a class as a cursor, -1 if there is none.</summary>
    public int First(int termClass) => Contains(termClass) ? _heads[termClass] : -1;

    public int Next(int cursor) => _entries[cursor].Next;

    public Hit this[int cursor] => _entries[cursor].Hit;
}
