using System.Numerics;
using System.Runtime.CompilerServices;
using Monitor.Analysis.Text;

namespace Monitor.Analysis.Matching;

/// <summary>
/// The one pass over the words of an article: a trie of phrases over word ids, its edges in one open-addressing table. Words that begin no
/// term, most of them, cost one array look-up. Measured against alternatives (characters in an Aho-Corasick automaton, SearchValues):
/// word ids are 3 to 10 times faster, because a news text has 700 words and 4,300 characters.
/// </summary>
internal sealed class PhraseMatcher : IPhraseMatcher
{
    private readonly Term[] _terms;
    private readonly int[] _roots;
    private readonly int[] _firstTerm;
    private readonly int[] _nodeTerms;
    private readonly bool[] _hasChildren;
    private readonly bool[] _anySpelling;
    private readonly ulong[] _edgeKeys;
    private readonly int[] _edgeTargets;
    private readonly int _edgeShift;
    private readonly PrefixTable _prefixes;

    public PhraseMatcher(Vocabulary vocabulary, IReadOnlyList<Term> terms)
    {
        _terms = [.. terms];
        _anySpelling = [.. terms.Select(term => term.AnySpelling)];
        _roots = new int[vocabulary.Count];
        var edges = new Dictionary<ulong, int>();
        var termsOf = new List<List<int>?> { null };
        foreach (var term in terms.Where(t => t.Kind != TermKind.Prefix))
        {
            ref var root = ref _roots[vocabulary.IdOf(term.Words[0])];
            if (root == 0) root = NewNode(termsOf);
            var node = root;
            foreach (var word in term.Words.AsSpan(1))
            {
                var key = KeyOf(node, vocabulary.IdOf(word));
                if (!edges.TryGetValue(key, out var next)) edges.Add(key, next = NewNode(termsOf));
                node = next;
            }
            (termsOf[node] ??= []).Add(term.Id);
        }
        _firstTerm = new int[termsOf.Count + 1];
        for (var node = 0; node < termsOf.Count; node++) _firstTerm[node + 1] = _firstTerm[node] + (termsOf[node]?.Count ?? 0);
        _nodeTerms = [.. termsOf.Where(t => t != null).SelectMany(t => t!)];
        _hasChildren = new bool[termsOf.Count];
        var size = BitOperations.RoundUpToPowerOf2((uint)edges.Count * 2 + 2);
        _edgeShift = 64 - BitOperations.Log2(size);
        _edgeKeys = new ulong[size];
        _edgeTargets = new int[size];
        foreach (var (key, target) in edges)
        {
            _hasChildren[key >> 32] = true;
            var slot = SlotOf(key);
            while (_edgeTargets[slot] != 0) slot = (slot + 1) & (_edgeTargets.Length - 1);
            (_edgeKeys[slot], _edgeTargets[slot]) = (key, target);
        }
        _prefixes = new PrefixTable(terms.Where(t => t.Kind == TermKind.Prefix));
    }

    public void FindAll(Document document, HitList hits)
    {
        var tokens = document.Tokens;
        foreach (ref readonly var sentence in document.Sentences)
        {
            for (var i = sentence.First; i < sentence.Last; i++)
            {
                var node = _roots[tokens[i].Word];
                if (node != 0) Walk(document, sentence, node, i, hits);
                if (tokens[i].End - tokens[i].Start >= PrefixTable.MinLength) _prefixes.Find(document, i, hits);
            }
        }
    }

    private void Walk(Document document, in Sentence sentence, int node, int first, HitList hits)
    {
        Emit(document, sentence, node, first, first + 1, crossesComma: false, hits);
        var tokens = document.Tokens;
        var crossesComma = false;
        for (var i = first + 1; i < sentence.Last && _hasChildren[node]; i++)
        {
            if (tokens[i].Word == 0 || tokens[i].Has(TokenTraits.BreakBefore)) return;
            crossesComma |= tokens[i].Has(TokenTraits.CommaBefore);
            node = Child(node, tokens[i].Word);
            if (node == 0) return;
            Emit(document, sentence, node, first, i + 1, crossesComma, hits);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Emit(Document document, in Sentence sentence, int node, int first, int last, bool crossesComma, HitList hits)
    {
        var end = _firstTerm[node + 1];
        for (var i = _firstTerm[node]; i < end; i++)
        {
            var term = _nodeTerms[i];
            if (_anySpelling[term] ? !crossesComma : _terms[term].Accepts(document, sentence, first, crossesComma)) hits.Add(new Hit(term, first, last));
        }
    }

    private int Child(int node, int word)
    {
        var key = KeyOf(node, word);
        for (var slot = SlotOf(key); _edgeTargets[slot] is not 0 and var target; slot = (slot + 1) & (_edgeTargets.Length - 1))
            if (_edgeKeys[slot] == key) return target;
        return 0;
    }

    private static ulong KeyOf(int node, int word) => ((ulong)(uint)node << 32) | (uint)word;

    /// <summary>Fibonacci hashing (Knuth, TAOCP 6.4).</summary>
    private int SlotOf(ulong key) => (int)(((key ^ (key >> 29)) * 0x9E3779B97F4A7C15UL) >> _edgeShift);

    private static int NewNode(List<List<int>?> termsOf)
    {
        termsOf.Add(null);
        return termsOf.Count - 1;
    }
}
