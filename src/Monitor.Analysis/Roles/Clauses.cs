using Monitor.Analysis.Text;

namespace Monitor.Analysis.Roles;

/// <summary>What the clause around a match looks like.</summary>
internal static class Clauses
{
    /// <summary>Whether the verb of the match is in the passive: "were withdrawn", "has been attacked".</summary>
    public static bool IsPassive(in SentenceView view)
    {
        for (var token = Math.Max(view.Sentence.First, view.Match.First - 2); token + 1 < view.Match.Last; token++)
        {
            if (view.ClassOf(token) != WordClass.Be) continue;
            var next = token + 1;
            while (next + 1 < view.Match.Last && view.ClassOf(next) is WordClass.Adverb or WordClass.Negation) next++;
            if (next >= view.Match.First && IsParticiple(view.SpellingOf(next)) && view.Mentions.At(next) < 0) return true;
        }
        return false;
    }

    /// <summary>Whether a finite verb stands right behind the match, which is then its subject and has no object.</summary>
    public static bool IsFollowedByVerb(in SentenceView view) => view.Match.Last < view.Sentence.Last && view.IsFiniteVerb(view.Match.Last);

    /// <summary>Whether the noun phrase of a token is the object of a verb of the match: "banned an Iranian airline".</summary>
    public static bool IsObject(in SentenceView view, int token)
    {
        for (var before = token - 1; before >= view.Match.First; before--)
        {
            if (view.IsCut(before + 1)) return false;
            if (view.ClassOf(before) is WordClass.Determiner) continue;
            return view.ClassOf(before) == WordClass.None && (IsParticiple(view.SpellingOf(before)) || view.SpellingOf(before).EndsWith("ing", StringComparison.OrdinalIgnoreCase));
        }
        return false;
    }

    private static bool IsParticiple(ReadOnlySpan<char> word) =>
        word.Length > 3 && (word[^1] | 0x20, word[^2] | 0x20) is ('d', 'e') or ('n', 'e') or ('n', 'w') or ('t', 'o') or ('d', 'l') or ('t', 'h') or ('k', 'c') or ('t', 'f') or ('n', 'i');
}
