using Monitor.Analysis.Text;

namespace Monitor.Analysis.Matching;

/// <summary>Collects the terms that the parts of the lexicon look for, each once, and builds the matcher that finds them all.</summary>
internal sealed class TermTable
{
    private const int Expected = 65536;

    private readonly Dictionary<string, int>[] _ids = [new(Expected, StringComparer.Ordinal), new(Expected, StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly List<Term> _terms = new(Expected);
    private readonly HashSet<string> _spellings = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _spellingsBySpan;
    private Token[] _tokens = new Token[16];

    public TermTable() => _spellingsBySpan = _spellings.GetAlternateLookup<ReadOnlySpan<char>>();

    public Vocabulary.Builder Words { get; } = new();

    public IReadOnlyList<Term> Terms => _terms;

    /// <summary>A name, compared by spelling. Null if there is no word in it.</summary>
    public Term? AddName(string name) => Add(name, TermKind.Name);

    /// <summary>A word or phrase of the theme language. Null if there is no word in it.</summary>
    public Term? AddPhrase(string phrase) => Add(phrase, TermKind.Phrase);

    /// <summary>The beginning of a word, at least <see cref="PrefixTable.MinLength"/> letters.</summary>
    public Term AddPrefix(string prefix)
    {
        var folded = Folding.Fold(prefix);
        if (_ids[(int)TermKind.Prefix].TryGetValue(folded, out var id)) return _terms[id];
        return Register(new Term(_terms.Count, prefix + "*", [folded], [null], TermKind.Prefix), folded);
    }

    /// <summary>Adds the terms of another table, in their order, as if they had been added here.</summary>
    /// <returns>By id there, the id here.</returns>
    public int[] Import(TermTable other)
    {
        var ids = new int[other._terms.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            var term = other._terms[i];
            var key = term.Kind == TermKind.Prefix ? term.Words[0] : term.Text;
            if (_ids[(int)term.Kind].TryGetValue(key, out ids[i])) continue;
            ids[i] = Register(term with { Id = _terms.Count }, key).Id;
            if (term.Kind == TermKind.Prefix) continue;
            foreach (var word in term.Words) Words.Add(word);
        }
        return ids;
    }

    private Term? Add(string text, TermKind kind)
    {
        if (_ids[(int)kind].TryGetValue(text, out var known)) return _terms[known];
        var count = 0;
        Tokenizer.Tokenize(text, ref _tokens, ref count);
        if (count == 0) return null;
        var words = new string[count];
        var spellings = new string?[count];
        for (var i = 0; i < count; i++)
        {
            var spelling = text.AsSpan(_tokens[i].Start, _tokens[i].End - _tokens[i].Start);
            words[i] = Words.Intern(spelling);
            if (kind == TermKind.Name || _tokens[i].Has(TokenTraits.Capitalised) || HasUpper(spelling)) spellings[i] = PlainOf(spelling, words[i]);
        }
        return Register(new Term(_terms.Count, text, words, spellings, kind), text);
    }

    private Term Register(Term term, string key)
    {
        _ids[(int)term.Kind].Add(key, term.Id);
        _terms.Add(term);
        return term;
    }

    private string PlainOf(ReadOnlySpan<char> spelling, string folded)
    {
        if (spelling.SequenceEqual(folded)) return folded;
        if (_spellingsBySpan.TryGetValue(spelling, out var known)) return known;
        var plain = Folding.Plain(spelling);
        if (spelling.SequenceEqual(plain)) _spellings.Add(plain);
        return plain;
    }

    private static bool HasUpper(ReadOnlySpan<char> spelling)
    {
        foreach (var c in spelling)
            if (char.IsUpper(c)) return true;
        return false;
    }
}
