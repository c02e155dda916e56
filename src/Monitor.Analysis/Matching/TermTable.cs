using Monitor.Analysis.Text;

namespace Monitor.Analysis.Matching;

/// <summary>Collects the terms that the parts of the lexicon look for, each once, and builds the matcher that finds them all.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int>[] _ids = [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly List<Term> _terms = [];
    private Token[] _tokens = new Token[16];

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
            Words.Add(words[i] = Folding.Fold(spelling));
            if (kind == TermKind.Name || _tokens[i].Has(TokenTraits.Capitalised) || HasUpper(spelling)) spellings[i] = Folding.Plain(spelling);
        }
        return Register(new Term(_terms.Count, text, words, spellings, kind), text);
    }

    private Term Register(Term term, string key)
    {
        _ids[(int)term.Kind].Add(key, term.Id);
        _terms.Add(term);
        return term;
    }

    private static bool HasUpper(ReadOnlySpan<char> spelling)
    {
        foreach (var c in spelling)
            if (char.IsUpper(c)) return true;
        return false;
    }
}
