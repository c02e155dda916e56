using Monitor.Analysis.Matching;
using Monitor.Analysis.Text;
using Monitor.Analysis.Themes.Evaluation;
using Monitor.Analysis.Topics;

namespace Monitor.Analysis.Explanations;

/// <summary>
/// Finds the spans of an expression in one sentence as <see cref="ExpressionEvaluator"/> does, and says which piece matched what. It takes the time and memory that
/// an explanation may take and the analysis may not; a test holds the two to the same spans.
/// </summary>
internal sealed class ExpressionTrace(CompiledThemes themes, SlotFinder slots, Document document, Sentence sentence, Hit[] hits, SentenceMentions mentions)
{
    /// <summary>All spans, each once, with the first way in which it comes about.</summary>
    public IReadOnlyList<Derivation> Of(Expression expression) =>
    [
        .. (expression switch
        {
            Expression.TermClass leaf => hits.Where(hit => themes.ClassesByTerm[hit.Term].Contains(leaf.Id)).Select(hit => Leaf(leaf, new MatchSpan(hit.First, hit.Last, -1, -1))),
            Expression.Slot slot => Fillers(slot).Select(span => Leaf(slot, span)),
            Expression.Join both => Join(both),
            Expression.Union union => union.Options.SelectMany(Of),
            Expression.All all => All(all),
            _ => throw new InvalidOperationException($"Unknown expression {expression}."),
        }).DistinctBy(derivation => derivation.Span).Take(ExpressionEvaluator.MaxSpans),
    ];

    private static Derivation Leaf(Expression expression, MatchSpan span) => new(span, [new DerivedPart(expression, span.First, span.Last)]);

    private IEnumerable<MatchSpan> Fillers(Expression.Slot slot)
    {
        for (var at = sentence.First; at < sentence.Last;)
        {
            if (slots.Find(slot.Kind, document, sentence, mentions, at) is not { } span) yield break;
            yield return span;
            at = span.Last;
        }
    }

    private IEnumerable<Derivation> Join(Expression.Join both)
    {
        var (left, right, joint) = (Of(both.Left), Of(both.Right), both.Joint);
        return
            from a in left
            from b in right
            where ExpressionEvaluator.Fits(a.Span, b.Span, joint, document) || (joint.EitherOrder && ExpressionEvaluator.Fits(b.Span, a.Span, joint, document))
            select Together(a, b, Math.Min(a.Span.First, b.Span.First), Math.Max(a.Span.Last, b.Span.Last));
    }

    private IEnumerable<Derivation> All(Expression.All all)
    {
        var others = all.Parts.Skip(1).Select(part => Of(part).FirstOrDefault()).ToList();
        return others.Contains(null) ? [] : Of(all.Parts[0]).Select(first => others.Aggregate(first, (sum, other) => Together(sum, other!, sum.Span.First, sum.Span.Last)));
    }

    private static Derivation Together(Derivation a, Derivation b, int first, int last) =>
        new(ExpressionEvaluator.Merge(a.Span, b.Span, first, last), [.. a.Parts.Concat(b.Parts).OrderBy(part => part.First)]);
}
