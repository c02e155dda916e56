using Monitor.Analysis.Text;

namespace Monitor.Analysis.Matching;

/// <summary>Finds the few terms that are beginnings of words, behind a filter on their first four letters.</summary>
internal sealed class PrefixTable
{
    /// <summary>No prefix is shorter.</summary>
    public const int MinLength = 4;

    private readonly ulong[] _filter = new ulong[64];
    private readonly Dictionary<ulong, Term[]> _byBeginning;

    public PrefixTable(IEnumerable<Term> prefixes)
    {
        _byBeginning = prefixes.GroupBy(term => BeginningOf(term.Words[0])).ToDictionary(group => group.Key, group => group.OrderBy(term => term.Id).ToArray());
        foreach (var beginning in _byBeginning.Keys) _filter[BitOf(beginning) >> 6] |= 1UL << (BitOf(beginning) & 63);
    }

    /// <summary>The terms that a folded word begins with.</summary>
    public int[] Of(ReadOnlySpan<char> word)
    {
        if (word.Length < MinLength || !_byBeginning.TryGetValue(BeginningOf(word), out var terms)) return [];
        var found = new List<int>();
        foreach (var term in terms)
            if (word.StartsWith(term.Words[0], StringComparison.Ordinal)) found.Add(term.Id);
        return [.. found];
    }

    /// <summary>Adds a hit for each prefix of a token that is in no vocabulary.</summary>
    public void Find(Document document, int token, HitList hits)
    {
        var spelling = document.SpellingOf(token);
        var beginning = BeginningOf(spelling);
        var bit = BitOf(beginning);
        if ((_filter[bit >> 6] >> (bit & 63) & 1) == 0 || !_byBeginning.TryGetValue(beginning, out var terms)) return;
        foreach (var term in terms)
        {
            var prefix = term.Words[0];
            if (spelling.Length >= prefix.Length && Folding.FoldedEquals(spelling[..prefix.Length], prefix)) hits.Add(new Hit(term.Id, token, token + 1));
        }
    }

    private static ulong BeginningOf(ReadOnlySpan<char> word) =>
        (ulong)Folding.Lower(word[0]) << 48 | (ulong)Folding.Lower(word[1]) << 32 | (ulong)Folding.Lower(word[2]) << 16 | Folding.Lower(word[3]);

    private static int BitOf(ulong beginning) => (int)((beginning * 0x9E3779B97F4A7C15UL) >> 52);
}
