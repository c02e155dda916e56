using System.Numerics;

namespace Monitor.Analysis.Text;

/// <summary>The words that the lexicon uses, interned: everything behind it compares numbers. Immutable.</summary>
internal sealed class Vocabulary
{
    private readonly string[] _words;
    private readonly uint[] _hashes;
    private readonly int[] _ids;
    private readonly int _mask;

    private Vocabulary(string[] words, WordClass[] classes)
    {
        (_words, Classes) = (words, classes);
        _mask = (int)BitOperations.RoundUpToPowerOf2((uint)words.Length * 4) - 1;
        _hashes = new uint[_mask + 1];
        _ids = new int[_mask + 1];
        for (var id = 1; id < words.Length; id++)
        {
            var hash = Folding.HashOf(words[id]);
            var slot = SlotOf(hash);
            while (_ids[slot] != 0) slot = (slot + 1) & _mask;
            (_hashes[slot], _ids[slot]) = (hash, id);
        }
    }

    /// <summary>The class of each word, by id; id 0, the unknown word, has none.</summary>
    public WordClass[] Classes { get; }

    public int Count => _words.Length;

    public string this[int id] => _words[id];

    /// <summary>The id of a word as spelled; 0 if it is unknown.</summary>
    public int IdOf(ReadOnlySpan<char> spelling) => IdOf(spelling, Folding.HashOf(spelling));

    /// <summary>Gives each token its word id.</summary>
    public void Resolve(ReadOnlySpan<char> text, Span<Token> tokens)
    {
        foreach (ref var token in tokens) token.Word = IdOf(text[token.Start..token.End], token.Hash);
    }

    private int IdOf(ReadOnlySpan<char> spelling, uint hash)
    {
        for (var slot = SlotOf(hash); _ids[slot] is not 0 and var id; slot = (slot + 1) & _mask)
            if (_hashes[slot] == hash && Folding.FoldedEquals(spelling, _words[id])) return id;
        return 0;
    }

    /// <summary>FNV's low bits are good, its high bits are not for short words: mix before masking.</summary>
    private int SlotOf(uint hash) => (int)(hash ^ (hash >> 15)) & _mask;

    /// <summary>Collects words; function words are always in.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
        private readonly List<string> _words = [""];

        public Builder()
        {
            foreach (var (word, _) in FunctionWords.All) Add(word);
        }

        /// <summary>The id of a folded word.</summary>
        public int Add(string folded)
        {
            if (_ids.TryGetValue(folded, out var id)) return id;
            _ids.Add(folded, id = _words.Count);
            _words.Add(folded);
            return id;
        }

        public Vocabulary Build()
        {
            var classes = new WordClass[_words.Count];
            foreach (var (word, wordClass) in FunctionWords.All) classes[_ids[word]] = wordClass;
            return new Vocabulary([.. _words], classes);
        }
    }
}
