using System.Numerics;

namespace Monitor.Analysis.Text;

/// <summary>The words that the lexicon uses, interned: everything behind it compares numbers. Immutable.</summary>
internal sealed class Vocabulary
{
    private readonly char[] _letters;
    private readonly int[] _starts;
    private readonly Slot[] _slots;
    private readonly int _shift;

    private Vocabulary(string[] words, WordClass[] classes)
    {
        Classes = classes;
        _letters = string.Concat(words).ToCharArray();
        _starts = new int[words.Length + 1];
        for (var id = 0; id < words.Length; id++) _starts[id + 1] = _starts[id] + words[id].Length;
        var size = BitOperations.RoundUpToPowerOf2((uint)words.Length * 2);
        _shift = 64 - BitOperations.Log2(size);
        _slots = new Slot[size];
        for (var id = 1; id < words.Length; id++)
        {
            var key = WordKey.Of(words[id]);
            var slot = SlotOf(key);
            while (_slots[slot].Id != 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = new Slot { Key = key, Id = id };
        }
    }

    /// <summary>The class of each word, by id; id 0, the unknown word, has none.</summary>
    public WordClass[] Classes { get; }

    public int Count => _starts.Length - 1;

    /// <summary>The folded word.</summary>
    public ReadOnlySpan<char> this[int id] => _letters.AsSpan(_starts[id], _starts[id + 1] - _starts[id]);

    /// <summary>The id of a word as spelled; 0 if it is unknown.</summary>
    public int IdOf(ReadOnlySpan<char> spelling) => IdOf(spelling, WordKey.Of(spelling));

    /// <summary>Gives each token its word id.</summary>
    public void Resolve(ReadOnlySpan<char> text, Span<Token> tokens)
    {
        foreach (ref var token in tokens) token.Word = IdOf(text[token.Start..token.End], token.Key);
    }

    private int IdOf(ReadOnlySpan<char> spelling, ulong key)
    {
        var slots = _slots;
        for (var slot = SlotOf(key); (uint)slot < (uint)slots.Length && slots[slot].Id is not 0 and var id; slot = (slot + 1) & (slots.Length - 1))
            if (slots[slot].Key == key && (WordKey.IsExact(key) || Folding.FoldedEquals(spelling, this[id]))) return id;
        return 0;
    }

    private int SlotOf(ulong key) => (int)(FibonacciHash.Of(key) >> _shift);

    private struct Slot
    {
        public ulong Key;
        public int Id;
    }

    /// <summary>Collects words; function words are always in.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<string, int> _ids = new(32768, StringComparer.Ordinal);
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _idsBySpan;
        private readonly List<string> _words = [""];

        public Builder()
        {
            _idsBySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
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

        /// <summary>Adds the folded word of a spelling; the word, one string however often it is added.</summary>
        public string Intern(ReadOnlySpan<char> spelling)
        {
            Span<char> lower = stackalloc char[64];
            return spelling.Length <= lower.Length && Folding.TryLowerAscii(spelling, lower) && _idsBySpan.TryGetValue(lower[..spelling.Length], out var id)
                ? _words[id]
                : _words[Add(Folding.Fold(spelling))];
        }

        public Vocabulary Build()
        {
            var classes = new WordClass[_words.Count];
            foreach (var (word, wordClass) in FunctionWords.All) classes[_ids[word]] = wordClass;
            return new Vocabulary([.. _words], classes);
        }
    }
}
