using Monitor.Analysis.Themes.Evaluation;

namespace Monitor.Analysis.Themes.Language;

/// <summary>By piece of a compiled pattern, the text that it came from. Kept only where matches are to be explained: matching has no use for it.</summary>
internal sealed class PatternParts
{
    private readonly Dictionary<Expression, string> _texts = new(ReferenceEqualityComparer.Instance);

    /// <summary>The text of a class of terms or of a slot.</summary>
    public string TextOf(Expression expression) => expression is Expression.Slot slot ? PatternText.Of(slot.Kind) : _texts[expression];

    public void Add(Expression.TermClass expression, IEnumerable<PatternNode> nodes, string separator) =>
        _texts.Add(expression, string.Join(separator, nodes.Select(PatternText.Of)));
}
