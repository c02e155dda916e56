using System.Numerics;

namespace Monitor.Analysis.Text;

/// <summary>The words that the lexicon uses, interned: everything behind it compares numbers. Immutable.</summary>
internal sealed class Vocabulary
{
    private readonly char[] _letters;
    private readonly int[] _starts;
    private readonly Slot[] _slots;
    private readonly int _mask;

    private Vocabulary(string[] words, WordClass[] classes)
    {
        Classes = classes;
        _letters = string.Concat(words).ToCharArray();
        _starts = new int[words.Length + 1];
        for (var id = 0; id < words.Length; id++) _starts[id + 1] = _starts[id] + words[id].Length;
        _mask = (int)BitOperations.RoundUpToPowerOf2((uint)words.Length * 2) - 1;
        _slots = new Slot[_mask + 1];
        for (var id = 1; id < words.Length; id++)
        {
            var hash = Folding.HashOf(words[id]);
            var slot = SlotOf(hash);
            while (_slots[slot].Id != 0) slot = (slot + 1) & _mask;
            _slots[slot] = new Slot { Hash = hash, Id = id, Start = _starts[id], Length = words[id].Length };
        }
    }

    /// <summary>The class of each word, by id; id 0, the unknown word, has none.</summary>
    public WordClass[] Classes { get; }

    public int Count => _starts.Length - 1;

    /// <summary>The folded word.</summary>
    public ReadOnlySpan<char> this[int id] => _letters.AsSpan(_starts[id], _starts[id + 1] - _starts[id]);

    /// <summary>The id of a word as spelled; 0 if it is unknown.</summary>
    public int IdOf(ReadOnlySpan<char> spelling) => IdOf(spelling, Folding.HashOf(spelling));

    /// <summary>Gives each token its word id.</summary>
    public void Resolve(ReadOnlySpan<char> text, Span<Token> tokens)
    {
        foreach (ref var token in tokens) token.Word = IdOf(text[token.Start..token.End], token.Hash);
    }

    private int IdOf(ReadOnlySpan<char> spelling, uint hash)
    {
        var slots = _slots;
        for (var slot = SlotOf(hash); (uint)slot < (uint)slots.Length && slots[slot].Id != 0; slot = (slot + 1) & _mask)
        {
            ref readonly var at = ref slots[slot];
            if (at.Hash == hash && Folding.FoldedEquals(spelling, _letters.AsSpan(at.Start, at.Length))) return at.Id;
        }
        return 0;
    }

    /// <summary>FNV's low bits are good, its high bits are not for short words: mix before masking.</summary>
    private int SlotOf(uint hash) => (int)(hash ^ (hash >> 15)) & _mask;

    /// <summary>A word and where its letters are, in one cache line.</summary>
    private struct Slot
    {
        public uint Hash;
        public int Id;
        public int Start;
        public int Length;
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
