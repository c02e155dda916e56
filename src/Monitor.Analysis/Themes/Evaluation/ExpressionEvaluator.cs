using System.Runtime.CompilerServices;
using Monitor.Analysis.Matching;
using Monitor.Analysis.Text;
using Monitor.Analysis.Themes.Language;
using Monitor.Analysis.Topics;

namespace Monitor.Analysis.Themes.Evaluation;

/// <summary>Finds the spans of an expression in a sentence, bottom up, on a stack of spans that is reused.</summary>
internal sealed class ExpressionEvaluator(SlotFinder slots)
{
    /// <summary>No expression gives more spans in one sentence, which bounds every join.</summary>
    public const int MaxSpans = 32;

    private MatchSpan[] _stack = new MatchSpan[1024];
    private int _top;

    /// <summary>All spans of the expression, valid until the next call.</summary>
    public ReadOnlySpan<MatchSpan> Evaluate(Expression expression, Document document, in Sentence sentence, SentenceHits hits, SentenceMentions mentions)
    {
        _top = 0;
        var count = Push(expression, new Context(document, sentence, hits, mentions));
        return _stack.AsSpan(0, count);
    }

    private int Push(Expression expression, in Context context) => expression switch
    {
        Expression.TermClass leaf => PushClass(leaf.Id, context),
        Expression.Join join => PushJoin(join, context),
        Expression.Union union => PushUnion(union, context),
        Expression.All all => PushAll(all, context),
        Expression.Slot slot => PushSlot(slot.Kind, context),
        _ => 0,
    };

    [SkipLocalsInit]
    private int PushClass(int id, in Context context)
    {
        var from = _top;
        Span<Hit> hits = stackalloc Hit[MaxSpans];
        foreach (ref readonly var hit in hits[..context.Hits.CopyTo(hits, id)]) Put(from, new MatchSpan(hit.First, hit.Last, -1, -1));
        return _top - from;
    }

    private int PushSlot(SlotKind kind, in Context context)
    {
        var from = _top;
        for (var at = context.Sentence.First; at < context.Sentence.Last && _top - from < MaxSpans;)
        {
            if (slots.Find(kind, context.Document, context.Sentence, context.Mentions, at) is not { } span) break;
            Put(from, span);
            at = span.Last;
        }
        return _top - from;
    }

    private int PushJoin(Expression.Join join, in Context context)
    {
        var from = _top;
        var left = Push(join.Left, context);
        if (left == 0) return 0;
        var right = Push(join.Right, context);
        var joined = _top;
        for (var l = from; l < from + left && right > 0; l++)
        {
            for (var r = from + left; r < from + left + right && _top - joined < MaxSpans; r++)
            {
                var (a, b) = (_stack[l], _stack[r]);
                if (Fits(a, b, join.Joint, context.Document) || (join.Joint.EitherOrder && Fits(b, a, join.Joint, context.Document)))
                    Put(joined, Merge(a, b, Math.Min(a.First, b.First), Math.Max(a.Last, b.Last)));
            }
        }
        return MoveDown(joined, from);
    }

    private int PushUnion(Expression.Union union, in Context context)
    {
        var from = _top;
        foreach (var option in union.Options) Push(option, context);
        if (_top - from > MaxSpans) _top = from + MaxSpans;
        return _top - from;
    }

    /// <summary>The first part is the match, around which roles and status are looked for; the others are its company.</summary>
    private int PushAll(Expression.All all, in Context context)
    {
        var from = _top;
        var count = Push(all.Parts[0], context);
        for (var part = 1; part < all.Parts.Length && count > 0; part++)
        {
            var others = _top;
            if (Push(all.Parts[part], context) == 0) count = 0;
            for (var i = from; i < from + count; i++) _stack[i] = Merge(_stack[i], _stack[others], _stack[i].First, _stack[i].Last);
            _top = others;
        }
        _top = from + count;
        return count;
    }

    public static bool Fits(in MatchSpan left, in MatchSpan right, Joint joint, Document document)
    {
        var between = right.First - left.Last;
        return between >= 0 && between <= joint.Words
            && (joint.Words > 0 || !document.Tokens[right.First].Has(TokenTraits.CommaBefore | TokenTraits.BreakBefore));
    }

    public static MatchSpan Merge(in MatchSpan a, in MatchSpan b, int first, int last) =>
        new(first, last, a.Actor >= 0 ? a.Actor : b.Actor, a.Target >= 0 ? a.Target : b.Target);

    private void Put(int from, in MatchSpan span)
    {
        if (_stack.AsSpan(from, _top - from).Contains(span)) return;
        if (_top == _stack.Length) Array.Resize(ref _stack, _top * 2);
        _stack[_top++] = span;
    }

    private int MoveDown(int from, int to)
    {
        var count = _top - from;
        _stack.AsSpan(from, count).CopyTo(_stack.AsSpan(to));
        _top = to + count;
        return count;
    }

    private readonly ref struct Context(Document document, Sentence sentence, SentenceHits hits, SentenceMentions mentions)
    {
        public Document Document { get; } = document;

        public Sentence Sentence { get; } = sentence;

        public SentenceHits Hits { get; } = hits;

        public SentenceMentions Mentions { get; } = mentions;
    }
}
