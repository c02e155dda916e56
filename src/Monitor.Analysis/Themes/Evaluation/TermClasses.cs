using System.Runtime.InteropServices;

namespace Monitor.Analysis.Themes.Evaluation;

/// <summary>The sets of terms that patterns are made of; equal sets are one class.</summary>
internal sealed class TermClasses
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<int[]> _members = [];

    public int Count => _members.Count;

    public ReadOnlySpan<int> this[int id] => _members[id];

    /// <summary>The class of exactly these terms.</summary>
    /// <param name="terms">Term ids, ascending, each once.</param>
    public int Intern(int[] terms)
    {
        var key = new string(MemoryMarshal.Cast<int, char>(terms));
        if (_ids.TryGetValue(key, out var id)) return id;
        _ids.Add(key, id = _members.Count);
        _members.Add(terms);
        return id;
    }

    /// <summary>All memberships.</summary>
    public IEnumerable<(int Term, int Class)> Pairs() => _members.SelectMany((members, id) => members.Select(term => (term, id)));
}
