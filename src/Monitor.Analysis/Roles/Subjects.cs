using Monitor.Analysis.Text;

namespace Monitor.Analysis.Roles;

/// <summary>The mention that is the subject of the match: the nearest before it in its clause that no preposition governs.</summary>
internal static class Subjects
{
    private const int Reach = 24;

    /// <summary>The mention, or -1.</summary>
    public static int Find(in SentenceView view)
    {
        var token = view.Match.First - 1;
        var floor = Math.Max(view.Sentence.First, view.Match.First - Reach);
        while (token >= floor)
        {
            if (view.Has(token + 1, TokenTraits.BreakBefore)) return -1;
            if (view.Has(token + 1, TokenTraits.CommaBefore) && token + 1 <= view.Match.First) token = SkipInsertion(view, token, floor);
            var mention = view.Mentions.At(token);
            if (mention < 0)
            {
                if (EndsClause(view, token)) return -1;
                token--;
                continue;
            }
            var first = view.Mentions.All[Coordination.First(view, mention)].First;
            var governor = GovernorOf(view, first);
            if (governor < 0) return mention;
            token = governor - 1;
        }
        return -1;
    }

    /// <summary>"China, which has stepped up its diplomacy ..., has offered": from the comma before the verb back to the one before "which".</summary>
    private static int SkipInsertion(in SentenceView view, int token, int floor)
    {
        for (var begin = token; begin > floor; begin--)
        {
            if (!view.Has(begin, TokenTraits.CommaBefore)) continue;
            if (view.ClassOf(begin) is WordClass.Relative or WordClass.Determiner or WordClass.Possessive or WordClass.Preposition || view.Is(begin, "whose")) return begin - 1;
        }
        for (var begin = Math.Min(token, floor); begin > view.Sentence.First && token - begin < 60; begin--)
            if (view.Has(begin, TokenTraits.CommaBefore) && view.ClassOf(begin) is WordClass.Relative) return begin - 1;
        return token;
    }

    /// <summary>The preposition that governs the noun phrase around a mention, or -1. "of" makes it part of a subject: "the government of Sudan".</summary>
    public static int GovernorOf(in SentenceView view, int first)
    {
        for (var token = first - 1; token >= view.Sentence.First && first - token <= 4; token--)
        {
            if (view.IsCut(token + 1)) return -1;
            if (view.ClassOf(token) == WordClass.Preposition) return view.Is(token, "of") ? -1 : token;
            if (view.ClassOf(token) is not (WordClass.None or WordClass.Determiner or WordClass.Possessive)) return -1;
        }
        return -1;
    }

    private static bool EndsClause(in SentenceView view, int token) => view.ClassOf(token) switch
    {
        WordClass.Saying or WordClass.Subordinator => true,
        WordClass.That => token > view.Sentence.First && (view.ClassOf(token - 1) is WordClass.Saying || EndsLikePast(view.SpellingOf(token - 1)) || FollowsListener(view, token)),
        WordClass.Conjunction => view.Is(token, "but") || BeginsClause(view, token),
        _ => false,
    };

    /// <summary>"told the United Nations that".</summary>
    private static bool FollowsListener(in SentenceView view, int that)
    {
        var listener = view.Mentions.At(that - 1);
        if (listener < 0) return false;
        var before = view.Mentions.All[listener].First - 1;
        if (before > view.Sentence.First && view.ClassOf(before) == WordClass.Determiner) before--;
        return before >= view.Sentence.First && view.ClassOf(before) == WordClass.Saying;
    }

    /// <summary>"buses were burned and the mayor imposed a curfew": behind a verb a conjunction and a determiner begin a clause with a subject of its own.</summary>
    private static bool BeginsClause(in SentenceView view, int conjunction) =>
        conjunction > view.Sentence.First && conjunction + 1 < view.Match.First && view.ClassOf(conjunction + 1) == WordClass.Determiner
        && EndsLikePast(view.SpellingOf(conjunction - 1)) && view.Mentions.At(conjunction - 1) < 0;

    /// <summary>"announced that", but not "the group that".</summary>
    private static bool EndsLikePast(ReadOnlySpan<char> word) => word.EndsWith("ed", StringComparison.OrdinalIgnoreCase);
}
