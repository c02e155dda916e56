using Monitor.Analysis.Matching;
using Monitor.Analysis.Themes.Evaluation;

namespace Monitor.Analysis.Themes.Language;

/// <summary>
/// Compiles patterns. Alternatives that are plain phrases become one class of terms, found by the matcher; what is left are joins of
/// classes and slots.
/// </summary>
/// <param name="parts">Keeps which part of a pattern is which part of its expression; null where nobody will ask.</param>
internal sealed class PatternCompiler(WordSets sets, Inflections inflections, TermTable terms, TermClasses classes, PatternParts? parts)
{
    private readonly PhraseExpander _expander = new(inflections);
    private readonly Dictionary<IReadOnlyList<Phrase>, Expression.TermClass> _classes = new(ReferenceEqualityComparer.Instance);
    private int[] _ids = new int[256];

    /// <exception cref="PatternSyntaxException">It cannot be understood.</exception>
    /// <exception cref="LexiconException">An entry of a set that it uses cannot be understood.</exception>
    public Expression Compile(string pattern) => Compile(sets.Resolve(PatternParser.Parse(pattern)));

    private Expression Compile(PatternNode node)
    {
        if (_expander.Expand(node) is { } phrases) return ClassOf(phrases, [node], PatternText.Row);
        return node switch
        {
            PatternNode.Slot slot => new Expression.Slot(slot.Kind),
            PatternNode.All all => new Expression.All([.. all.Parts.Select(Compile)]),
            PatternNode.Alternatives alternatives => new Expression.Union([.. CompileOptions(alternatives.Options)]),
            PatternNode.Optional => throw new PatternSyntaxException(1, "Not everything can be optional: leave out one ?"),
            PatternNode.Sequence { Elements: [var only] } => Compile(only),
            PatternNode.Sequence sequence when sequence.Elements.Any(element => element is PatternNode.Optional) =>
                new Expression.Union([.. OptionalElements.Variants(sequence).Select(Compile)]),
            PatternNode.Sequence sequence => CompileSequence(sequence),
            _ => throw new InvalidOperationException($"Unknown node {node}."),
        };
    }

    /// <summary>Options that are plain phrases share one class; the others follow.</summary>
    private IEnumerable<Expression> CompileOptions(IReadOnlyList<PatternNode> options)
    {
        var plain = options.Select(_expander.Expand).OfType<IReadOnlyList<Phrase>>().SelectMany(phrases => phrases).ToList();
        if (plain.Count > 0) yield return ClassOf(plain, options.Where(option => _expander.Expand(option) != null), PatternText.Choice);
        foreach (var option in options.Where(option => _expander.Expand(option) == null)) yield return Compile(option);
    }

    /// <summary>Adjacency binds tighter than distance; distances bind from left to right.</summary>
    private Expression CompileSequence(PatternNode.Sequence sequence)
    {
        Expression? result = null;
        var joint = Joint.Adjacent;
        for (var from = 0; from < sequence.Elements.Count;)
        {
            var to = from + 1;
            while (to < sequence.Elements.Count && sequence.Joints[to - 1] == Joint.Adjacent) to++;
            var row = CompileRow(sequence.Elements, from, to);
            result = result == null ? row : new Expression.Join(result, row, joint);
            if (to < sequence.Elements.Count) joint = sequence.Joints[to - 1];
            from = to;
        }
        return result!;
    }

    private Expression CompileRow(IReadOnlyList<PatternNode> elements, int from, int to)
    {
        Expression? result = null;
        for (var i = from; i < to;)
        {
            Expression next;
            if (_expander.Expand(elements[i]) is { } phrases)
            {
                var first = i;
                for (i++; i < to && _expander.Expand(elements[i]) is { } more && PhraseExpander.Combine(phrases, more) is { } both; i++) phrases = both;
                next = ClassOf(phrases, elements.Take(first..i), PatternText.Row);
            }
            else next = Compile(elements[i++]);
            result = result == null ? next : new Expression.Join(result, next, Joint.Adjacent);
        }
        return result!;
    }

    private Expression.TermClass ClassOf(IReadOnlyList<Phrase> phrases, IEnumerable<PatternNode> nodes, string separator)
    {
        if (_classes.TryGetValue(phrases, out var known)) return known;
        var made = new Expression.TermClass(classes.Intern(DistinctTerms(phrases)));
        parts?.Add(made, nodes, separator);
        return _classes[phrases] = made;
    }

    private ReadOnlySpan<int> DistinctTerms(IReadOnlyList<Phrase> phrases)
    {
        if (_ids.Length < phrases.Count) _ids = new int[phrases.Count * 2];
        var ids = _ids.AsSpan(0, phrases.Count);
        for (var i = 0; i < ids.Length; i++) ids[i] = phrases[i].Term ??= TermOf(phrases[i]);
        ids.Sort();
        var distinct = 0;
        for (var i = 0; i < ids.Length; i++)
            if (i == 0 || ids[i] != ids[i - 1]) ids[distinct++] = ids[i];
        return ids[..distinct];
    }

    private int TermOf(Phrase phrase) =>
        (phrase.IsPrefix ? terms.AddPrefix(phrase.Text) : terms.AddPhrase(phrase.Text))?.Id
        ?? throw new PatternSyntaxException(1, $"There is no word in '{phrase.Text}'");
}
