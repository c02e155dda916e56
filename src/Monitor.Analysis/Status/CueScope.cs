using Monitor.Analysis.Roles;
using Monitor.Analysis.Text;

namespace Monitor.Analysis.Status;

/// <summary>
/// The words around a match from which a cue reaches it, after ConText (Harkema et al. 2009): a few words of its clause on either side. What a
/// clause is, the closed classes and punctuation tell; a relative clause between two commas is stepped over, as no part of the way.
/// </summary>
/// <param name="First">The first token from which a cue reaches forward to the match.</param>
/// <param name="Last">Behind the last token from which a cue reaches back to it.</param>
/// <param name="InsertionFirst">Where the relative clause begins that is stepped over; nothing in it reaches the match.</param>
/// <param name="InsertionLast">Behind its last token; the same where there is none.</param>
internal readonly record struct CueScope(int First, int Last, int InsertionFirst, int InsertionLast)
{
    private const int ReachBefore = 11;
    private const int ReachAfter = 6;
    private const int LongestInsertion = 40;

    public static CueScope Around(in SentenceView view)
    {
        var (insertionFirst, insertionLast) = (view.Match.First, view.Match.First);
        var first = Before(view, ref insertionFirst, ref insertionLast);
        return new CueScope(first, After(view), insertionFirst, insertionLast);
    }

    /// <summary>Whether a cue before the match can reach it from a token.</summary>
    public bool ReachesForward(int token) => token >= First && (token < InsertionFirst || token >= InsertionLast);

    /// <summary>How many words lie between a token and the match, an insertion between them not counted.</summary>
    public int WordsTo(int match, int token) => match - token - (token <= InsertionFirst ? InsertionLast - InsertionFirst : 0);

    private static int Before(in SentenceView view, ref int insertionFirst, ref int insertionLast)
    {
        var closing = -1;
        var token = view.Match.First;
        for (var words = 0; token > view.Sentence.First && words < ReachBefore; token--, words++)
        {
            if (view.Has(token, TokenTraits.BreakBefore)) return token;
            if (view.Has(token, TokenTraits.CommaBefore)) closing = token;
            var before = token - 1;
            switch (view.ClassOf(before))
            {
                case WordClass.Subordinator when !view.Is(before, "before"):
                    return before;
                case WordClass.Relative when closing < 0 || !view.Has(before, TokenTraits.CommaBefore):
                    return token;
                case WordClass.Conjunction when view.Is(before, "but"):
                    return token;
            }
            if (closing == token && insertionFirst == insertionLast && OpeningOf(view, token) is >= 0 and var opening)
            {
                (insertionFirst, insertionLast) = (opening, token);
                (token, closing, words) = (opening + 1, -1, words - 1);
            }
        }
        return token;
    }

    /// <summary>The relative word behind a comma whose clause ends at a comma before the token; -1 if there is none.</summary>
    private static int OpeningOf(in SentenceView view, int closing)
    {
        for (var token = closing - 1; token > Math.Max(view.Sentence.First, closing - LongestInsertion); token--)
        {
            if (view.Has(token, TokenTraits.BreakBefore)) return -1;
            if (view.Has(token, TokenTraits.CommaBefore)) return view.ClassOf(token) == WordClass.Relative || view.Is(token, "whose") ? token : -1;
        }
        return -1;
    }

    private static int After(in SentenceView view)
    {
        var end = Math.Min(view.Sentence.Last, view.Match.Last + ReachAfter);
        for (var token = view.Match.Last; token < end; token++)
        {
            if (view.Has(token, TokenTraits.BreakBefore) || view.ClassOf(token) == WordClass.Relative) return token;
            if (view.ClassOf(token) == WordClass.Subordinator && token > view.Match.Last && !view.Is(token, "as")) return token;
            if (view.ClassOf(token) == WordClass.Conjunction && view.Is(token, "but")) return token;
        }
        return end;
    }
}
