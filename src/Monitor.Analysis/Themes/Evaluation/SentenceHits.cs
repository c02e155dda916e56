using Monitor.Analysis.Matching;

namespace Monitor.Analysis.Themes.Evaluation;

/// <summary>
/// The occurrences in the sentence at hand, by class of terms. Moving on to the next sentence costs nothing. An occurrence is listed at those
/// of its classes that someone will ask for; a term of many classes ("to", "people") is listed once, and its classes look it up: four fifths of
/// the work was theirs.
/// </summary>
internal sealed class SentenceHits(CompiledThemes themes)
{
    private readonly Slots _byClass = new(themes.ClassCount);
    private readonly Slots _byTerm = new(themes.SharedCount);
    private readonly int[] _wanted = new int[themes.ClassCount];
    private (Hit Hit, int Next)[] _entries = new (Hit, int)[1024];
    private int _count;
    private int _stamp;

    public void StartSentence()
    {
        _count = 0;
        _stamp++;
    }

    /// <summary>Announces that these classes will be asked for; to be called before the hits are added.</summary>
    public void Want(int[] classes)
    {
        foreach (var termClass in classes) _wanted[termClass] = _stamp;
    }

    public void Add(in Hit hit)
    {
        var uses = themes.UsesOf(hit.Term);
        if ((uses & TermUses.Shared) != 0) Append(_byTerm, themes.SharedIndexOf(hit.Term), hit);
        else if ((uses & TermUses.Classes) != 0)
            foreach (var termClass in themes.ClassesByTerm[hit.Term])
                if (_wanted[termClass] == _stamp) Append(_byClass, termClass, hit);
    }

    public bool Contains(int termClass)
    {
        if (_byClass.Stamps[termClass] == _stamp) return true;
        foreach (var term in themes.SharedByClass[termClass])
            if (_byTerm.Stamps[term] == _stamp) return true;
        return false;
    }

    /// <summary>Copies the occurrences of a class, as many as there is room for, and tells how many.</summary>
    public int CopyTo(Span<Hit> hits, int termClass)
    {
        var count = 0;
        Copy(_byClass, termClass, hits, ref count);
        foreach (var term in themes.SharedByClass[termClass]) Copy(_byTerm, term, hits, ref count);
        return count;
    }

    private void Copy(Slots slots, int key, Span<Hit> hits, ref int count)
    {
        if (slots.Stamps[key] != _stamp) return;
        for (var entry = slots.Heads[key]; entry >= 0 && count < hits.Length; entry = _entries[entry].Next) hits[count++] = _entries[entry].Hit;
    }

    private void Append(Slots slots, int key, in Hit hit)
    {
        if (_count == _entries.Length) Array.Resize(ref _entries, _count * 2);
        _entries[_count] = (hit, -1);
        if (slots.Stamps[key] == _stamp) _entries[slots.Tails[key]].Next = _count;
        else (slots.Stamps[key], slots.Heads[key]) = (_stamp, _count);
        slots.Tails[key] = _count++;
    }

    /// <summary>The first and last entry of each key, valid if stamped in this sentence.</summary>
    private sealed class Slots(int count)
    {
        public int[] Stamps { get; } = new int[count];

        public int[] Heads { get; } = new int[count];

        public int[] Tails { get; } = new int[count];
    }
}
