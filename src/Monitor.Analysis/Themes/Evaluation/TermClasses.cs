using System.Runtime.InteropServices;

namespace Monitor.Analysis.Themes.Evaluation;

/// <summary>The sets of terms that patterns are made of; equal sets are one class.</summary>
internal sealed class TermClasses
{
    private readonly Dictionary<int[], int> _ids = new(new SameTerms());
    private readonly Dictionary<int[], int>.AlternateLookup<ReadOnlySpan<int>> _idsBySpan;
    private readonly List<int[]> _members = [];

    public TermClasses() => _idsBySpan = _ids.GetAlternateLookup<ReadOnlySpan<int>>();

    public int Count => _members.Count;

    public ReadOnlySpan<int> this[int id] => _members[id];

    /// <summary>The class of exactly these terms.</summary>
    /// <param name="terms">Term ids, ascending, each once.</param>
    public int Intern(ReadOnlySpan<int> terms)
    {
        if (_idsBySpan.TryGetValue(terms, out var id)) return id;
        var members = terms.ToArray();
        _ids.Add(members, id = _members.Count);
        _members.Add(members);
        return id;
    }

    /// <summary>The same classes of terms that have other ids.</summary>
    /// <param name="ids">By old id, the new one.</param>
    public int[][] Renumbered(ReadOnlySpan<int> ids)
    {
        var classes = new int[_members.Count][];
        for (var id = 0; id < classes.Length; id++)
        {
            var members = classes[id] = new int[_members[id].Length];
            for (var i = 0; i < members.Length; i++) members[i] = ids[_members[id][i]];
            Array.Sort(members);
        }
        return classes;
    }

    private sealed class SameTerms : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
    {
        public bool Equals(int[]? a, int[]? b) => a.AsSpan().SequenceEqual(b);

        public bool Equals(ReadOnlySpan<int> a, int[] b) => a.SequenceEqual(b);

        public int GetHashCode(int[] terms) => GetHashCode(terms.AsSpan());

        public int GetHashCode(ReadOnlySpan<int> terms)
        {
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes(terms));
            return hash.ToHashCode();
        }

        public int[] Create(ReadOnlySpan<int> terms) => terms.ToArray();
    }
}
