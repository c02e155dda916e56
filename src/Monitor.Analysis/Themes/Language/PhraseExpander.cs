namespace Monitor.Analysis.Themes.Language;

/// <summary>Writes out the phrases that a piece of a pattern stands for, where they are few: "pull+ out" is four.</summary>
internal sealed class PhraseExpander(Inflections inflections)
{
    /// <summary>More combinations of words in a row are cheaper to join when they occur than to list.</summary>
    public const int MaxCombinations = 160;

    private readonly Dictionary<PatternNode, IReadOnlyList<Phrase>?> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>All phrases of the node; null if it is not a list of plain phrases.</summary>
    public IReadOnlyList<Phrase>? Expand(PatternNode node)
    {
        if (_known.TryGetValue(node, out var known)) return known;
        return _known[node] = node switch
        {
            PatternNode.Word word => Expand(word),
            PatternNode.Alternatives alternatives => Union(alternatives.Options),
            PatternNode.Sequence sequence when sequence.Joints.All(joint => joint == Joint.Adjacent) => Product(sequence.Elements),
            _ => null,
        };
    }

    /// <summary>The combinations of the phrases of two neighbours; null if they are too many or contain a prefix.</summary>
    public static IReadOnlyList<Phrase>? Combine(IReadOnlyList<Phrase> left, IReadOnlyList<Phrase> right)
    {
        if (left.Count * right.Count > MaxCombinations || left.Any(p => p.IsPrefix) || right.Any(p => p.IsPrefix)) return null;
        var both = new Phrase[left.Count * right.Count];
        for (var i = 0; i < both.Length; i++) both[i] = new Phrase(string.Concat(left[i / right.Count].Text, " ", right[i % right.Count].Text), false);
        return both;
    }

    private IReadOnlyList<Phrase> Expand(PatternNode.Word word)
    {
        if (word.Ending == WordEnding.Any) return [new Phrase(word.Text, true)];
        if (word.Ending == WordEnding.None) return [new Phrase(word.Text, false)];
        var stem = word.Text.LastIndexOfAny(['-', '\'']) + 1;
        return [.. inflections.Of(word.Text[stem..]).Select(form => new Phrase(word.Text[..stem] + form, false))];
    }

    private List<Phrase>? Union(IReadOnlyList<PatternNode> options)
    {
        var phrases = new List<Phrase>();
        foreach (var option in options)
        {
            if (Expand(option) is not { } some) return null;
            for (var i = 0; i < some.Count; i++) phrases.Add(some[i]);
        }
        return phrases;
    }

    private IReadOnlyList<Phrase>? Product(IReadOnlyList<PatternNode> elements)
    {
        IReadOnlyList<Phrase>? product = null;
        foreach (var element in elements)
        {
            if (Expand(element) is not { } phrases) return null;
            product = product == null ? phrases : Combine(product, phrases);
            if (product == null) return null;
        }
        return product;
    }
}

/// <summary>Adjacent words, or the beginning of one.</summary>
internal sealed class Phrase(string text, bool isPrefix)
{
    public string Text { get; } = text;

    public bool IsPrefix { get; } = isPrefix;

    /// <summary>The term that it became; a phrase of a set is looked up once, not at each use of the set.</summary>
    public int? Term { get; set; }
}
