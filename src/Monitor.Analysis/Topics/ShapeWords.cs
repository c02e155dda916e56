using Monitor.Analysis.Loading;
using Monitor.Analysis.Matching;

namespace Monitor.Analysis.Topics;

/// <summary>The words by which organizations that are not listed are known: shapes.tsv. Immutable once the lexicon is compiled.</summary>
internal sealed class ShapeWords
{
    private readonly Dictionary<string, string> _sameSpelling = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ministries = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<int[]> _not = [];
    private readonly Dictionary<int, string> _kinds = [];
    private readonly Dictionary<int, ShapeUse> _usesByWord = [];
    private ShapeUse[] _uses = [];

    /// <exception cref="LexiconException">A row cannot be understood.</exception>
    public static ShapeWords Read(IEnumerable<TsvRow> rows, TermTable terms)
    {
        var words = new ShapeWords();
        foreach (var row in rows)
            foreach (var text in row.Values("words"))
                words.Add(row, text, terms);
        words._uses = new ShapeUse[words._usesByWord.Count == 0 ? 0 : words._usesByWord.Keys.Max() + 1];
        foreach (var (word, use) in words._usesByWord) words._uses[word] = use;
        return words;
    }

    /// <summary>What a word is used for.</summary>
    public ShapeUse UseOf(int word) => word < _uses.Length ? _uses[word] : ShapeUse.None;

    /// <summary>The kind of organization that a noun names.</summary>
    public string KindOf(int word) => _kinds[word];

    /// <summary>The spelling that counts for ids, where it is another one; else null.</summary>
    public string? SpellingOf(ReadOnlySpan<char> folded) => _sameSpelling.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var same) ? same : null;

    /// <summary>Whether a noun names a ministry.</summary>
    public bool IsMinistry(ReadOnlySpan<char> noun) => _ministries.GetAlternateLookup<ReadOnlySpan<char>>().Contains(noun);

    /// <summary>The phrases, as word ids, that are no organizations though they look so.</summary>
    public IReadOnlyList<int[]> Not => _not;

    private void Add(TsvRow row, string text, TermTable terms)
    {
        switch (row.Required("use"))
        {
            case "end": AddHead(row, text, ShapeUse.Ends, terms); break;
            case "begin": AddHead(row, text, ShapeUse.Begins, terms); break;
            case "both": AddHead(row, text, ShapeUse.Ends | ShapeUse.Begins, terms); break;
            case "weak": AddUse(WordOf(text, terms), ShapeUse.Weak); break;
            case "common": AddUse(WordOf(text, terms), ShapeUse.Common); break;
            case "outside": AddUse(WordOf(text, terms), ShapeUse.Outside); break;
            case "not": _not.Add([.. text.Split(' ').Select(word => WordOf(word, terms))]); break;
            case "same" when text.Split('=') is [var from, var to]: _sameSpelling[from] = to; break;
            default: throw row.Error($"'{row["use"]}' is no use: there are end, begin, both, weak, common, outside, not and same (with one=other)");
        }
    }

    private void AddHead(TsvRow row, string text, ShapeUse use, TermTable terms)
    {
        var word = WordOf(text, terms);
        AddUse(word, use);
        _kinds[word] = row.Required("kind");
        if (_kinds[word] == "ministry") _ministries.Add(text);
    }

    private void AddUse(int word, ShapeUse use) => _usesByWord[word] = _usesByWord.GetValueOrDefault(word) | use;

    private static int WordOf(string text, TermTable terms) => terms.Words.Add(Text.Folding.Fold(text));
}

/// <summary>What a word is used for in the shapes of organizations.</summary>
[Flags]
internal enum ShapeUse : byte
{
    None = 0,

    /// <summary>A noun that ends a name: "... Movement".</summary>
    Ends = 1,

    /// <summary>A noun that begins a name: "Ministry of ...".</summary>
    Begins = 2,

    /// <summary>It does not tell one organization from another.</summary>
    Common = 4,

    /// <summary>It stands before a name in capitals and does not belong to it.</summary>
    Outside = 8,

    /// <summary>A noun that needs two words before it.</summary>
    Weak = 16,
}
